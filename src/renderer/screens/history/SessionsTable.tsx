import { ActionIcon, Anchor, Badge, Group, Stack, Table, Text, Tooltip, UnstyledButton } from '@mantine/core'
import { modals } from '@mantine/modals'
import { IconArrowDown, IconArrowUp, IconSelector, IconTrash } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import type { SessionHead } from '#core/session/session'
import { api } from '../../api/query'
import { notifyDone, notifyError } from '../../ui/errors'
import { formatDate, formatDateTime, formatMinutes, formatShare } from '../../ui/format'
import { actualMinutes, nextOrder, sortSessions, type Order, type SortKey } from './sort-sessions'

/** From this width on every fact has a column of its own; below, `isWide` ones stand beneath the title. */
const wideFrom = 'lg'

const columns: readonly { key: SortKey; title: string; isNumber: boolean; isWide?: boolean }[] = [
  { key: 'date', title: 'Date', isNumber: false },
  { key: 'title', title: 'Title', isNumber: false },
  { key: 'candidate', title: 'Candidate', isNumber: false, isWide: true },
  { key: 'planned', title: 'Planned', isNumber: true, isWide: true },
  { key: 'actual', title: 'Actual', isNumber: true, isWide: true },
  { key: 'answered', title: 'Answered', isNumber: true, isWide: true },
  { key: 'score', title: 'Score', isNumber: true },
]

function Header({ order, onOrder }: { order: Order; onOrder: (order: Order) => void }) {
  return (
    <Table.Thead>
      <Table.Tr>
        {columns.map(({ key, title, isNumber, isWide }) => {
          const isSorted = order.by === key
          const Icon = !isSorted ? IconSelector : order.isDescending ? IconArrowDown : IconArrowUp
          return (
            <Table.Th key={key} visibleFrom={isWide ? wideFrom : undefined} ta={isNumber ? 'right' : 'left'} aria-sort={isSorted ? (order.isDescending ? 'descending' : 'ascending') : 'none'}>
              <UnstyledButton className="history-sort" onClick={() => onOrder(nextOrder(order, key))}>
                {title}
                <Icon size={14} aria-hidden opacity={isSorted ? 1 : 0.5} />
              </UnstyledButton>
            </Table.Th>
          )
        })}
        <Table.Th visibleFrom={wideFrom}>
          <span className="visually-hidden">Open</span>
        </Table.Th>
      </Table.Tr>
    </Table.Thead>
  )
}

/** What went into one's own ratings stays; a candidate's session is theirs to have deleted. */
const canDiscard = ({ status, participants }: SessionHead): boolean => status === 'ended' || (status === 'settled' && participants.candidate !== null)

function DiscardButton({ session, onDiscard }: { session: SessionHead; onDiscard: () => void }) {
  const word = session.participants.candidate === null ? 'Discard' : 'Delete'
  return (
    <Tooltip label={word}>
      <ActionIcon variant="subtle" color="gray" size="sm" aria-label={`${word} ${session.title}`} onClick={onDiscard}>
        <IconTrash size={15} />
      </ActionIcon>
    </Tooltip>
  )
}

/** Where a session is continued or looked at, by its status. */
function Doors({ session, onDiscard, isStacked = false }: { session: SessionHead; onDiscard: () => void; isStacked?: boolean }) {
  const door = (href: string, text: string) => (
    <Anchor component={Link} href={href} size="sm" style={{ whiteSpace: 'nowrap' }} aria-label={`${text} of ${session.title}, ${formatDateTime(session.clock.startedAt)}`}>
      {text}
    </Anchor>
  )
  switch (session.status) {
    case 'running':
    case 'paused':
      return door(`/session/${session.id}`, 'Session')
    case 'ended':
    case 'settled':
      return (
        <Group gap={isStacked ? 'xs' : 'sm'} wrap={isStacked ? 'wrap' : 'nowrap'} justify={isStacked ? 'flex-start' : 'flex-end'}>
          {door(`/debrief/${session.id}`, 'Debrief')}
          {session.status === 'settled' && door(`/report/${session.id}`, 'Report')}
          {canDiscard(session) && <DiscardButton session={session} onDiscard={onDiscard} />}
        </Group>
      )
  }
}

const timeOfDay = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' })
const statusTitles = { running: 'Running', paused: 'Paused', ended: 'To settle', settled: null } as const satisfies Record<SessionHead['status'], string | null>

function Row({ session, onDiscard }: { session: SessionHead; onDiscard: () => void }) {
  const status = statusTitles[session.status]
  const who = session.participants.candidate ?? 'You'
  const answered = `${session.answeredCount} of ${session.itemCount}`
  return (
    <Table.Tr>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>
        {formatDate(session.clock.startedAt)}
        <Text size="xs" c="dimmed">
          {timeOfDay.format(session.clock.startedAt)}
        </Text>
      </Table.Td>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>
        <Group gap={6}>
          <Text size="sm" fw={550}>
            {session.title}
          </Text>
          {status && (
            <Badge variant="default" size="sm" tt="none">
              {status}
            </Badge>
          )}
        </Group>
        <Stack gap={4} hiddenFrom={wideFrom} align="flex-start">
          <Text size="xs" c="dimmed">
            {`${who} · ${formatMinutes(actualMinutes(session))}, ${formatMinutes(session.plannedMinutes)} planned · ${answered} answered`}
          </Text>
          <Doors session={session} onDiscard={onDiscard} isStacked />
        </Stack>
      </Table.Td>
      <Table.Td visibleFrom={wideFrom}>{who}</Table.Td>
      <Table.Td visibleFrom={wideFrom} ta="right">{formatMinutes(session.plannedMinutes)}</Table.Td>
      <Table.Td visibleFrom={wideFrom} ta="right">{formatMinutes(actualMinutes(session))}</Table.Td>
      <Table.Td visibleFrom={wideFrom} ta="right">{answered}</Table.Td>
      <Table.Td ta="right" fw={600}>
        {formatShare(session.score)}
      </Table.Td>
      <Table.Td visibleFrom={wideFrom} ta="right">
        <Doors session={session} onDiscard={onDiscard} />
      </Table.Td>
    </Table.Tr>
  )
}

/** What the person is asked before a session goes. */
function goodbye({ title, clock, participants: { candidate } }: SessionHead): { question: string; warning: string; confirm: string } {
  const what = `“${title}” of ${formatDateTime(clock.startedAt)}`
  return candidate === null
    ? { question: 'Discard this session?', confirm: 'Discard', warning: `${what} and its answers go for good. It was never settled, so ratings and reviews stay as they are.` }
    : {
        question: 'Delete this session?',
        confirm: 'Delete',
        warning: `${what} with ${candidate} goes for good: answers, code, scores, notes, scorecard and timeline. Your own ratings and reviews stay as they are. Backups made before still hold it.`,
      }
}

/** Sorted by any column; `sessions` come newest first. */
export function SessionsTable({ sessions }: { sessions: readonly SessionHead[] }) {
  const [order, setOrder] = useState<Order>({ by: 'date', isDescending: true })
  const discard = useMutation(api.sessions.discard.mutationOptions({ onSuccess: () => notifyDone('The session is gone.'), onError: (error) => notifyError(error, 'The session was not removed') }))
  const ask = (session: SessionHead) => {
    const { question, warning, confirm } = goodbye(session)
    modals.openConfirmModal({
      title: question,
      children: <Text size="sm">{warning}</Text>,
      labels: { confirm, cancel: 'Keep it' },
      confirmProps: { color: 'red.9' },
      onConfirm: () => discard.mutate({ sessionId: session.id }),
    })
  }
  return (
    <Table verticalSpacing="xs" style={{ fontVariantNumeric: 'tabular-nums' }}>
      <Header order={order} onOrder={setOrder} />
      <Table.Tbody>
        {sortSessions(sessions, order).map((session) => (
          <Row key={session.id} session={session} onDiscard={() => ask(session)} />
        ))}
      </Table.Tbody>
    </Table>
  )
}
