import { Accordion, Badge, Group, List, Paper, Stack, Text, Title } from '@mantine/core'
import type { ReportItem } from '#core/report/report'
import { casesLine, offset } from '#core/report/words'
import { duration } from '#core/session/duration'
import { CodeBlock } from '../../ui/CodeBlock'
import { formatShare } from '../../ui/format'
import { gradeColors, gradeTitles, kindTitle, themeTitle } from '../../ui/labels'
import { Markdown } from '../../ui/Markdown'
import { NumberGiven, OptionsGiven } from '../../judging/GivenAnswer'
import { CaseResults, summarize } from '../../widgets/CaseResults'
import { formatRead } from '../../widgets/NumberWidget'
import { Picture } from '../../ui/Picture'

const pointTitles = { must: 'must', nice: 'nice', trap: 'trap' } as const

function Points({ points }: { points: ReportItem['points'] }) {
  return (
    <List spacing={4} size="sm" listStyleType="none" withPadding={false}>
      {points.map((point) => (
        <List.Item key={point.id} icon={<span aria-hidden style={{ display: 'inline-block', width: '1em', textAlign: 'center' }}>{point.isTicked ? (point.role === 'trap' ? '✗' : '✓') : '·'}</span>}>
          <Text component="div" size="sm" c={point.isTicked ? undefined : 'dimmed'}>
            <span className="visually-hidden">{point.isTicked ? 'Ticked: ' : 'Not ticked: '}</span>
            <Markdown text={`${point.text} (${pointTitles[point.role]}, ${point.weight})`} />
          </Text>
        </List.Item>
      ))}
    </List>
  )
}

function AnswerView({ answer }: { answer: ReportItem['answer'] }) {
  const { options, number } = answer
  if (options !== null) return <OptionsGiven options={options} />
  if (number !== null) {
    return (
      <Stack gap={4}>
        <NumberGiven {...number} />
        <Text size="sm" c="dimmed">
          Right: {formatRead(number.right)} {number.unit} ({number.tolerance})
        </Text>
      </Stack>
    )
  }
  const isEmpty = answer.text.trim() === '' && !answer.code && !answer.picture
  if (isEmpty) return <Text c="dimmed">No answer was given.</Text>
  return (
    <Stack gap="sm">
      {answer.picture && <Picture svg={answer.picture} alt="Diagram of the answer" />}
      {answer.code && <CodeBlock code={answer.code} language={answer.language ?? ''} />}
      {answer.text.trim() !== '' && <Markdown text={answer.text} />}
    </Stack>
  )
}

function Facts({ item, startedAt }: { item: ReportItem; startedAt: number }) {
  const facts = [
    themeTitle(item.theme),
    kindTitle(item.kind),
    `level ${item.level}`,
    `${duration(item.spentMs)} of ${duration(item.targetMs)} target`,
    item.shownAt === null ? 'never shown' : `shown at ${offset(item.shownAt - startedAt)}`,
    item.hints.length === 0 ? 'no hints' : `${item.hints.length} ${item.hints.length === 1 ? 'hint' : 'hints'}`,
    casesLine(item),
    item.seenBefore ? 'seen before' : null,
  ]
  return (
    <Text size="sm" c="dimmed">
      {facts.filter(Boolean).join(' · ')}
    </Text>
  )
}

/** What was run, and the hints taken: the evidence besides the answer. */
function Evidence({ item, startedAt }: { item: ReportItem; startedAt: number }) {
  return (
    <>
      {item.verdicts.length > 0 && (
        <div>
          <Title order={3} mb="xs">
            Cases: {summarize(item.verdicts)}
          </Title>
          <CaseResults verdicts={item.verdicts} rules={() => undefined} />
        </div>
      )}
      {item.hints.length > 0 && (
        <div>
          <Title order={3} mb="xs">
            Hints taken
          </Title>
          <Stack gap="xs">
            {item.hints.map((hint, index) => (
              <div key={index}>
                <Text size="xs" c="dimmed">
                  {offset(hint.at - startedAt)}
                </Text>
                <Markdown text={hint.text} />
              </div>
            ))}
          </Stack>
        </div>
      )}
    </>
  )
}

/** One question of the session: what was asked, answered, and how it was judged. */
export function ReportItemCard({ item, startedAt }: { item: ReportItem; startedAt: number }) {
  const headingId = `item-${item.position}`
  return (
    <Paper p="lg" component="section" aria-labelledby={headingId}>
      <Stack gap="md">
        <div>
          <Group justify="space-between" align="flex-start">
            <Title order={2} id={headingId}>
              {item.position + 1}. {item.title}
            </Title>
            <Group gap="xs">
              {item.grade && (
                <Badge variant="light" color={gradeColors[item.grade]} c="var(--mantine-color-text)" tt="none">
                  {gradeTitles[item.grade]}
                </Badge>
              )}
              <Text fw={700}>{formatShare(item.score)}</Text>
            </Group>
          </Group>
          <Facts item={item} startedAt={startedAt} />
        </div>
        <AnswerView answer={item.answer} />
        <Evidence item={item} startedAt={startedAt} />
        <Points points={item.points} />
        {(item.counted !== '' || item.reasons.length > 0) && (
          <Text size="sm" c="dimmed">
            {[item.counted === '' ? '' : `Score from ${item.counted}`, ...item.reasons].filter(Boolean).join('; ')}
          </Text>
        )}
        {item.note.trim() !== '' && (
          <div>
            <Title order={3}>Note</Title>
            <Text style={{ whiteSpace: 'pre-wrap' }}>{item.note}</Text>
          </div>
        )}
        <Accordion variant="contained" multiple>
          <Accordion.Item value="prompt">
            <Accordion.Control>The question</Accordion.Control>
            <Accordion.Panel>
              <Markdown text={item.prompt} />
            </Accordion.Panel>
          </Accordion.Item>
          <Accordion.Item value="model">
            <Accordion.Control>Model answer</Accordion.Control>
            <Accordion.Panel>
              <Markdown text={item.modelAnswer} />
            </Accordion.Panel>
          </Accordion.Item>
        </Accordion>
      </Stack>
    </Paper>
  )
}
