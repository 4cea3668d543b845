import { ActionIcon, Alert, Anchor, Badge, Button, Group, Paper, Stack, Text, Title, Tooltip } from '@mantine/core'
import { IconArrowLeft, IconClockPlay, IconEye, IconEyeOff, IconPlayerPlay, IconPlayerPause, IconStar, IconStarFilled } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState, type RefObject } from 'react'
import { Link } from 'wouter'
import type { Outputs } from '#contract'
import { isApiError } from '../../api/errors'
import { api } from '../../api/query'
import { useCommands } from '../../shell/commands'
import { formatDateTime, formatMinutes, formatShare } from '../../ui/format'
import { kindTitle, themeTitle } from '../../ui/labels'
import { Markdown } from '../../ui/Markdown'
import { ErrorState, LoadingState } from '../../ui/States'
import { AddToSet } from './AddToSet'
import { AnswerParts } from '../../question/AnswerParts'
import { dueState } from './due-state'
import { NoteField } from './NoteField'
import { Part, ShownParts } from '../../question/ShownParts'
import { markCommands, useMarks } from './use-marks'
import { usePractise } from './use-practise'
import { useRunning } from './use-running'

type Details = Outputs['bank']['get']
type Props = {
  id: string
  now: number | null
  hasLevels: boolean
  /** The list beside it has no row for the keys of star and suspend to act on. */
  hasMarkKeys: boolean
  onBack: (() => void) | null
  /** Takes the focus when a question is opened by key. */
  pane: RefObject<HTMLDivElement | null>
}

function Facts({ details, now, hasLevels }: { details: Details; now: number | null; hasLevels: boolean }) {
  const { question, topicTitle, mark, dueAt, attempts } = details
  const due = dueState({ dueAt, attempts: attempts.length, isSuspended: mark.isSuspended }, now)
  return (
    <Group gap={6}>
      <Text size="sm" c="dimmed">
        {[themeTitle(question.theme), topicTitle, kindTitle(question.kind), `${formatMinutes(question.minutes.target)}, at most ${formatMinutes(question.minutes.max)}`].join(' · ')}
      </Text>
      {hasLevels && <Badge variant="default" tt="none">{`Level ${question.level} · ${question.seniority}`}</Badge>}
      {due && <Badge variant="default" tt="none">{due.label}</Badge>}
      {mark.isSuspended && <Badge variant="default" tt="none">Suspended</Badge>}
    </Group>
  )
}

function Marks({ details }: { details: Details }) {
  const { question, mark } = details
  const { toggleStar, toggleSuspended } = useMarks()
  const marked = { id: question.id, title: question.title, ...mark }
  return (
    <Group gap={6} wrap="nowrap">
      <Tooltip label={mark.isStarred ? 'Remove the star (S)' : 'Star (S)'}>
        <ActionIcon size={32} variant="subtle" color="gray" aria-pressed={mark.isStarred} aria-label="Star" onClick={() => toggleStar(marked)}>
          {mark.isStarred ? <IconStarFilled size={18} color="var(--mantine-color-yellow-6)" /> : <IconStar size={18} />}
        </ActionIcon>
      </Tooltip>
      <Tooltip label={mark.isSuspended ? 'Take it back into plans and reviews (X)' : 'Suspend: leave it out of plans and reviews (X)'}>
        <ActionIcon size={32} variant={mark.isSuspended ? 'light' : 'subtle'} color="gray" aria-pressed={mark.isSuspended} aria-label="Suspend" onClick={() => toggleSuspended(marked)}>
          <IconPlayerPause size={18} />
        </ActionIcon>
      </Tooltip>
    </Group>
  )
}

function Actions({ question }: { question: Details['question'] }) {
  const { practise, isStarting } = usePractise()
  const running = useRunning()
  return (
    <Group gap="xs">
      <Button size="sm" leftSection={<IconPlayerPlay size={16} />} onClick={() => practise(question)} loading={isStarting} disabled={running !== null}>
        Practise this
      </Button>
      <AddToSet question={question} />
      {running !== null && (
        <Text size="sm" c="dimmed">
          A session is open.{' '}
          <Anchor component={Link} href={running}>
            Go back to it
          </Anchor>
        </Text>
      )}
    </Group>
  )
}

function Attempts({ attempts }: { attempts: Details['attempts'] }) {
  if (attempts.length === 0) return <Text size="sm" c="dimmed">Not answered yet.</Text>
  return (
    <Stack gap={2}>
      {attempts.map((attempt) => (
        <Group key={`${attempt.at}:${attempt.sessionId}`} justify="space-between" gap="md" style={{ fontVariantNumeric: 'tabular-nums' }}>
          {attempt.sessionId === null ? (
            <Text size="sm">{`${formatDateTime(attempt.at)}, review`}</Text>
          ) : (
            <Anchor component={Link} href={`/report/${attempt.sessionId}`} size="sm">
              {formatDateTime(attempt.at)}
            </Anchor>
          )}
          <Text size="sm" fw={550} aria-label={attempt.score === null ? 'without a score' : `score ${formatShare(attempt.score)}`}>
            {formatShare(attempt.score)}
          </Text>
        </Group>
      ))}
    </Stack>
  )
}

/** The running session asks this question: its answer is one step too early. */
function AskedNow({ error }: { error: Error }) {
  const running = useRunning()
  return (
    <Alert color="orange" icon={<IconClockPlay />} role="alert">
      <Text size="sm">
        {error.message}{' '}
        {running !== null && (
          <Anchor component={Link} href={running} c="var(--mantine-color-text)" td="underline">
            Go back to it
          </Anchor>
        )}
      </Text>
    </Alert>
  )
}

function Answer({ id, isShown, onToggle }: { id: string; isShown: boolean; onToggle: () => void }) {
  const answer = useQuery(api.bank.reveal.queryOptions({ input: { id }, enabled: isShown, staleTime: Infinity, gcTime: 0 }))
  const asked = isApiError(answer.error) && answer.error.code === 'CONFLICT' ? answer.error : null
  return (
    <Stack gap="md">
      <Group>
        <Button variant="default" size="sm" leftSection={isShown ? <IconEyeOff size={16} /> : <IconEye size={16} />} onClick={onToggle} aria-expanded={isShown}>
          {isShown ? 'Hide the answer' : 'Show the answer'}
        </Button>
      </Group>
      {isShown && answer.isPending && <LoadingState rows={3} height={60} label="Loading the answer" />}
      {isShown && asked && <AskedNow error={asked} />}
      {isShown && answer.isError && !asked && <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />}
      {isShown && answer.data && !asked && <AnswerParts question={answer.data} />}
    </Stack>
  )
}

/** One question as a candidate would see it, with what the person has noted about it. The answer comes only when asked for. */
export function Preview({ id, now, hasLevels, hasMarkKeys, onBack, pane }: Props) {
  const details = useQuery(api.bank.get.queryOptions({ input: { id } }))
  const [isAnswerShown, setAnswerShown] = useState(false)
  const marks = useMarks()
  const { practise } = usePractise()
  const isBlocked = useRunning() !== null
  const question = details.data?.question
  const marked = details.data && { id, title: details.data.question.title, ...details.data.mark }
  useCommands([
    ...(question
      ? [
          ...(isBlocked ? [] : [{ id: 'bank-practise', label: 'Practise this question', hint: question.title, group: 'Bank', keys: 'P', run: () => practise(question) }]),
          { id: 'bank-answer', label: isAnswerShown ? 'Hide the answer' : 'Show the answer', group: 'Bank', keys: 'A', run: () => setAnswerShown(!isAnswerShown) },
          { id: 'bank-note', label: 'Write a note', group: 'Bank', keys: 'N', run: () => document.getElementById('bank-note')?.focus() },
        ]
      : []),
    ...(marked && hasMarkKeys ? markCommands(marked, marks) : []),
  ])
  return (
    <Paper className="bank-pane" component="section" aria-label="Question" ref={pane} tabIndex={-1}>
      <div className="bank-scroll">
        <Stack gap="lg" p="lg">
          {onBack && (
            <Group>
              <Button variant="subtle" size="compact-sm" leftSection={<IconArrowLeft size={16} />} onClick={onBack}>
                Results
              </Button>
            </Group>
          )}
          {details.isPending && <LoadingState rows={4} height={60} label="Loading the question" />}
          {details.isError && <ErrorState error={details.error} onRetry={() => void details.refetch()} />}
          {details.data && question && (
            <>
              <Stack gap={6}>
                <Group justify="space-between" align="flex-start" wrap="nowrap" gap="xs">
                  <Title order={2}>
                    {question.title}
                  </Title>
                  <Marks details={details.data} />
                </Group>
                <Facts details={details.data} now={now} hasLevels={hasLevels} />
              </Stack>
              <Actions question={question} />
              <Markdown text={question.prompt} />
              <ShownParts question={question} />
              <Answer id={id} isShown={isAnswerShown} onToggle={() => setAnswerShown(!isAnswerShown)} />
              <NoteField id={id} note={details.data.mark.note} />
              <Part title="Attempts">
                <Attempts attempts={details.data.attempts} />
              </Part>
            </>
          )}
        </Stack>
      </div>
    </Paper>
  )
}
