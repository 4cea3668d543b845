import { Accordion, Table, Text } from '@mantine/core'
import type { Report } from '#core/report/report'
import { eventLine } from '#core/report/words'

/** Everything that happened, in order, with the time since the start. */
export function TimelineView({ report }: { report: Report }) {
  const lines = report.timeline.map((event) => eventLine(event, report))
  return (
    <Accordion variant="separated">
      <Accordion.Item value="timeline">
        <Accordion.Control>Timeline ({lines.length} events)</Accordion.Control>
        <Accordion.Panel>
          <Text size="sm" c="dimmed" mb="sm">
            Pasting and leaving the window are recorded as facts, without judgement.
          </Text>
          <Table.ScrollContainer minWidth={420}>
            <Table verticalSpacing={4}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>When</Table.Th>
                  <Table.Th>Question</Table.Th>
                  <Table.Th>What</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {lines.map(({ at, item, text }, index) => (
                  <Table.Tr key={index}>
                    <Table.Td style={{ fontVariantNumeric: 'tabular-nums' }}>{at}</Table.Td>
                    <Table.Td>{item}</Table.Td>
                    <Table.Td>{text}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  )
}
