import { Accordion, Alert, Group, List, Paper, SegmentedControl, Stack, Text, Title } from '@mantine/core'
import type { Rubric } from '#core/bank/rubric'
import type { Scorecard } from '#core/session/session'
import { LongText } from '../../ui/LongText'
import { dimensionOf, gapsOf, withDimension } from './judging'
import { RubricDimension } from './RubricDimension'
import type { ScorecardState } from './use-scorecard'

const calls = [
  { value: 'strong-no', label: 'Strong no' },
  { value: 'no', label: 'No' },
  { value: 'yes', label: 'Yes' },
  { value: 'strong-yes', label: 'Strong yes' },
] satisfies { value: NonNullable<Scorecard['call']>; label: string }[]
const confidences = [
  { value: 'low', label: 'Low' },
  { value: 'medium', label: 'Medium' },
  { value: 'high', label: 'High' },
] satisfies { value: NonNullable<Scorecard['confidence']>; label: string }[]

const texts = [
  { key: 'strengths', label: 'Strengths', hint: 'What speaks for the candidate, with the item it was seen in', most: 10_000 },
  { key: 'concerns', label: 'Concerns', hint: 'What speaks against, with the item it was seen in', most: 10_000 },
  { key: 'followUp', label: 'To follow up', hint: 'What the next round should look at', most: 10_000 },
  { key: 'privateNotes', label: 'Private notes', hint: 'For you alone: they stay out of every report', most: 20_000 },
] as const

type Props = { scorecard: ScorecardState; rubrics: readonly Rubric[]; isOpenAtFirst: boolean }

function Call({ card, change }: { card: Scorecard; change: (card: Scorecard) => void }) {
  return (
    <Group gap="xl" align="flex-start">
      <div>
        <Text size="sm" fw={550} id="call-label" mb={4}>
          Overall call
        </Text>
        {/* Four points and no middle: a call is made. */}
        <SegmentedControl aria-labelledby="call-label" data={calls} value={card.call ?? ''} onChange={(value) => change({ ...card, call: value as Scorecard['call'] })} withItemsBorders />
      </div>
      <div>
        <Text size="sm" fw={550} id="confidence-label" mb={4}>
          Confidence
        </Text>
        <SegmentedControl aria-labelledby="confidence-label" data={confidences} value={card.confidence ?? ''} onChange={(value) => change({ ...card, confidence: value as Scorecard['confidence'] })} />
      </div>
    </Group>
  )
}

function ScorecardForm({ scorecard, rubrics }: Omit<Props, 'isOpenAtFirst'>) {
  const { card, change, status } = scorecard
  const gaps = gapsOf(card, rubrics)
  return (
    <Stack gap="lg">
      <Call card={card} change={change} />
      {rubrics.map((rubric) => (
        <Stack key={rubric.id} gap="md" component="section" aria-label={rubric.title}>
          <Title order={3}>{rubric.title}</Title>
          {rubric.dimensions.map((dimension) => (
            <RubricDimension
              key={dimension.id}
              title={dimension.title}
              anchors={dimension.anchors}
              value={dimensionOf(card, rubric.id, dimension.id)}
              onChange={(next) => change(withDimension(card, next))}
            />
          ))}
        </Stack>
      ))}
      {texts.map(({ key, label, hint, most }) => (
        <LongText key={key} label={label} description={hint} value={card[key]} onChange={(event) => change({ ...card, [key]: event.currentTarget.value })} minRows={2} maxRows={14} most={most} />
      ))}
      {gaps.length > 0 && (
        <Alert color="yellow" title="Before the report goes out">
          <List size="sm">
            {gaps.map((gap) => (
              <List.Item key={gap}>{gap}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      <Text size="xs" c={status.isUnsafe ? 'var(--mantine-color-error)' : 'dimmed'} role={status.isUnsafe ? 'alert' : 'status'}>
        {status.text}
      </Text>
    </Stack>
  )
}

/** The interviewer's scorecard, saved while it is written. */
export function ScorecardSection({ isOpenAtFirst, ...rest }: Props) {
  return (
    <Paper component="section" aria-label="Scorecard" withBorder={false} bg="transparent">
      <Accordion variant="contained" defaultValue={isOpenAtFirst ? 'scorecard' : null}>
        <Accordion.Item value="scorecard">
          <Accordion.Control>
            <Text fw={600}>Scorecard</Text>
            <Text size="xs" c="dimmed">
              Overall call, dimensions with evidence, strengths and concerns
            </Text>
          </Accordion.Control>
          <Accordion.Panel>
            <ScorecardForm {...rest} />
          </Accordion.Panel>
        </Accordion.Item>
      </Accordion>
    </Paper>
  )
}
