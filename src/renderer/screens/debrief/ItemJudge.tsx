import { Accordion, Badge, Group, List, Paper, Stack, Text, Title } from '@mantine/core'
import type { DebriefItem } from '#contract/sessions'
import { duration } from '#core/session/duration'
import { Markdown } from '../../ui/Markdown'
import { kindTitle, themeTitle } from '../../ui/labels'
import { AnswerBeside } from './AnswerBeside'
import { LateRun } from './LateRun'
import { Points } from '../../judging/Points'
import { SettleBar } from './SettleBar'
import { useJudging } from './use-judging'

type Props = {
  entry: DebriefItem
  sessionId: string
  isCandidate: boolean
  isRunning: boolean
  runFault: string | undefined
  onRunAgain: () => void
  onSettled: () => void
}

function Facts({ entry }: { entry: DebriefItem }) {
  const { item, question } = entry
  const over = item.spentMs - item.targetMs
  return (
    <Group gap="xs">
      <Badge variant="default" tt="none" fw={500}>
        {themeTitle(question.theme)}
      </Badge>
      <Badge variant="default" tt="none" fw={500}>
        {kindTitle(question.kind)}
      </Badge>
      <Badge variant="default" tt="none" fw={500}>
        Level {question.level}
      </Badge>
      <Text size="sm" c="dimmed" style={{ fontVariantNumeric: 'tabular-nums' }}>
        {duration(item.spentMs)} of {duration(item.targetMs)} target
        {over >= 1000 && `, ${duration(over)} over`} ·{' '}
        {question.hints.length === 0 ? 'no hints to take' : `${item.hints.length} of ${question.hints.length} hints taken`}
        {item.isFlagged && ' · flagged'}
      </Text>
    </Group>
  )
}

function Background({ entry }: { entry: DebriefItem }) {
  const { question, item } = entry
  return (
    <Accordion multiple variant="contained" defaultValue={[]}>
      <Accordion.Item value="prompt">
        <Accordion.Control>The question</Accordion.Control>
        <Accordion.Panel>
          <Markdown text={question.prompt} />
        </Accordion.Panel>
      </Accordion.Item>
      {question.hints.length > 0 && (
        <Accordion.Item value="hints">
          <Accordion.Control>
            Hints ({item.hints.length} of {question.hints.length} taken)
          </Accordion.Control>
          <Accordion.Panel>
            <Stack gap="sm">
              {question.hints.map((hint, index) => (
                <div key={index}>
                  <Text size="xs" c="dimmed">
                    Hint {index + 1}
                    {index < item.hints.length ? ', taken' : ''}
                  </Text>
                  <Markdown text={hint} />
                </div>
              ))}
            </Stack>
          </Accordion.Panel>
        </Accordion.Item>
      )}
    </Accordion>
  )
}

function Further({ entry }: { entry: DebriefItem }) {
  const { followUps, sources } = entry.question
  if (followUps.length === 0 && sources.length === 0) return null
  return (
    <Accordion multiple variant="contained">
      {followUps.map((one, index) => (
        <Accordion.Item key={index} value={`follow-${index}`}>
          <Accordion.Control>
            <Text size="xs" c="dimmed">
              Follow-up {index + 1}
            </Text>
            <Markdown text={one.ask} />
          </Accordion.Control>
          <Accordion.Panel>
            <Markdown text={one.reply} />
          </Accordion.Panel>
        </Accordion.Item>
      ))}
      {sources.length > 0 && (
        <Accordion.Item value="sources">
          <Accordion.Control>To read on</Accordion.Control>
          <Accordion.Panel>
            <List size="sm">
              {sources.map((one) => (
                <List.Item key={one.title}>
                  {one.title}, {one.author}, {one.where}
                </List.Item>
              ))}
            </List>
          </Accordion.Panel>
        </Accordion.Item>
      )}
    </Accordion>
  )
}

/** One item: what was answered beside what could have been, its points, and the grade. */
export function ItemJudge(props: Props) {
  const { entry } = props
  const judging = useJudging(entry, props.sessionId, props.onSettled)
  return (
    <Stack gap="md" component="article" aria-labelledby="item-title">
      <div>
        <Title order={2} id="item-title" mb={6}>
          {entry.item.position + 1}. {entry.question.title}
        </Title>
        <Facts entry={entry} />
      </div>
      <Background entry={entry} />
      <LateRun entry={entry} isRunning={props.isRunning} fault={props.runFault} onRunAgain={props.onRunAgain} />
      <AnswerBeside entry={entry} />
      <Paper p="md" component="section" aria-labelledby="points-title">
        <Title order={3} id="points-title" mb={4}>
          Points
        </Title>
        <Points question={entry.question} ticks={judging.ticks} onTicks={judging.setTicks} />
      </Paper>
      <Further entry={entry} />
      <SettleBar entry={entry} judging={judging} isCandidate={props.isCandidate} />
    </Stack>
  )
}
