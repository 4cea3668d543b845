import { Accordion, Table, Text } from '@mantine/core'
import type { Report } from '#core/report/report'
import type { SessionEventType } from '#core/session/session'
import { formatClock } from '../../ui/format'

const eventTitles = {
  started: 'Session started',
  opened: 'Item opened',
  hint: 'Hint taken',
  run: 'Code run',
  submitted: 'Answer submitted',
  skipped: 'Item skipped',
  reopened: 'Answer taken back',
  flagged: 'Flagged',
  unflagged: 'Flag removed',
  paused: 'Paused',
  resumed: 'Resumed',
  ended: 'Ended by the person',
  'timed-out': 'Ended by the clock',
  settled: 'Item settled',
  regraded: 'Item settled again',
  noted: 'Note written',
  pasted: 'Text pasted',
  'focus-lost': 'Window left',
  'focus-back': 'Window entered',
} as const satisfies Record<SessionEventType, string>

type Event = Report['timeline'][number]

/** The few words of an event's data that a reader wants. */
function detailOf({ data }: Event): string {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return ''
  const { passed, total, characters } = data
  if (typeof passed === 'number' && typeof total === 'number') return `${passed} of ${total} cases passed`
  if (typeof characters === 'number' && characters > 0) return `${characters} characters`
  return ''
}

/** Everything that happened, in order, with the time since the start. */
export function TimelineView({ timeline, startedAt }: { timeline: Report['timeline']; startedAt: number }) {
  return (
    <Accordion variant="separated">
      <Accordion.Item value="timeline">
        <Accordion.Control>Timeline ({timeline.length} events)</Accordion.Control>
        <Accordion.Panel>
          <Text size="sm" c="dimmed" mb="sm">
            Pasting and leaving the window are recorded as facts, without judgement.
          </Text>
          <Table.ScrollContainer minWidth={420}>
            <Table verticalSpacing={4}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>After</Table.Th>
                  <Table.Th>Item</Table.Th>
                  <Table.Th>What</Table.Th>
                  <Table.Th>Detail</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {timeline.map((event, index) => (
                  <Table.Tr key={index}>
                    <Table.Td style={{ fontVariantNumeric: 'tabular-nums' }}>{formatClock(event.at - startedAt)}</Table.Td>
                    <Table.Td>{event.position === null ? '' : event.position + 1}</Table.Td>
                    <Table.Td>{eventTitles[event.type]}</Table.Td>
                    <Table.Td>{detailOf(event)}</Table.Td>
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
