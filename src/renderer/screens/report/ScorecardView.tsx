import { Badge, Group, Paper, Stack, Table, Text, Title } from '@mantine/core'
import type { Report } from '#core/report/report'
import { byRubric } from '#core/report/words'

type Call = NonNullable<Report['scorecard']['call']>
const callTitles = { 'strong-no': 'Strong no', no: 'No', yes: 'Yes', 'strong-yes': 'Strong yes' } as const satisfies Record<Call, string>
const callColors = { 'strong-no': 'red', no: 'orange', yes: 'green', 'strong-yes': 'teal' } as const satisfies Record<Call, string>

function Prose({ title, text }: { title: string; text: string }) {
  if (text.trim() === '') return null
  return (
    <div>
      <Title order={3}>{title}</Title>
      <Text style={{ whiteSpace: 'pre-wrap' }}>{text}</Text>
    </div>
  )
}

function Dimensions({ dimensions }: { dimensions: Report['scorecard']['dimensions'] }) {
  const groups = byRubric(dimensions)
  return (
    <Table.ScrollContainer minWidth={560}>
      <Table verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Dimension</Table.Th>
            <Table.Th>Level</Table.Th>
            <Table.Th>What the level means</Table.Th>
            <Table.Th>Evidence</Table.Th>
          </Table.Tr>
        </Table.Thead>
        {groups.map((group) => (
          <Table.Tbody key={group.rubric}>
            {groups.length > 1 && (
              <Table.Tr>
                <Table.Th colSpan={4} scope="rowgroup" c="dimmed" fw={550}>
                  {group.rubric}
                </Table.Th>
              </Table.Tr>
            )}
            {group.dimensions.map((one) => (
              <Table.Tr key={one.title}>
                <Table.Td fw={550}>{one.title}</Table.Td>
                <Table.Td style={{ whiteSpace: 'nowrap' }}>{one.level === null ? 'not assessed' : `${one.level} of 4`}</Table.Td>
                <Table.Td>{one.level === null ? '—' : one.anchor}</Table.Td>
                <Table.Td style={{ whiteSpace: 'pre-wrap' }}>{one.evidence === '' ? '—' : one.evidence}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        ))}
      </Table>
    </Table.ScrollContainer>
  )
}

const isBlank = (card: Report['scorecard']): boolean =>
  card.call === null && [card.strengths, card.concerns, card.followUp].every((text) => text.trim() === '') && card.dimensions.every((one) => one.level === null && one.evidence === '')

/** What the interviewer decided. A blank one says so: a gap must be visible. */
export function ScorecardView({ scorecard, isRedacted }: { scorecard: Report['scorecard']; isRedacted: boolean }) {
  return (
    <Paper p="lg" component="section" aria-labelledby="scorecard">
      <Stack gap="md">
        <Group justify="space-between">
          <Title order={2} id="scorecard">
            Scorecard
          </Title>
          <Group gap="xs">
            {scorecard.confidence !== null && <Text size="sm">{scorecard.confidence} confidence</Text>}
            {scorecard.call !== null && (
              <Badge size="lg" color={callColors[scorecard.call]} variant="filled">
                {callTitles[scorecard.call]}
              </Badge>
            )}
          </Group>
        </Group>
        {isBlank(scorecard) ? (
          <Text c="dimmed">{isRedacted ? 'No call was made and no dimension assessed.' : 'No scorecard was filled in for this session.'}</Text>
        ) : (
          <>
            <Prose title="Strengths" text={scorecard.strengths} />
            <Prose title="Concerns" text={scorecard.concerns} />
            <Prose title="To follow up" text={scorecard.followUp} />
            {scorecard.dimensions.length > 0 && <Dimensions dimensions={scorecard.dimensions} />}
          </>
        )}
      </Stack>
    </Paper>
  )
}
