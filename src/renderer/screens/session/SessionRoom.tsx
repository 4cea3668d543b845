import { Button, Stack, Text, Title } from '@mantine/core'
import { modals } from '@mantine/modals'
import { useDocumentTitle } from '@mantine/hooks'
import { IconPlayerPlay } from '@tabler/icons-react'
import { useCallback, useEffect } from 'react'
import type { SessionItem, SessionView } from '#core/session/session'
import { useCommands } from '../../shell/commands'
import { ItemDesk } from './ItemDesk'
import { ItemStrip } from './ItemStrip'
import { SessionHeader } from './SessionHeader'
import { useAttention } from './use-attention'
import { momentarily } from '../../ui/momentarily'
import { saveOnLeaving } from '../../drafts/use-drafts'
import { ContestedNotice } from './ContestedNotice'
import { draftsOf } from './session-drafts'
import { useSessionActions } from './use-session-actions'
import './session.css'

/** Alt and an arrow go through the items, also from inside a text; a browser would go back a page otherwise. */
function useArrowKeys(go: (step: 1 | -1) => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
      if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
      event.preventDefault()
      // Options of a choice would take the arrow for theirs and pick another.
      event.stopPropagation()
      go(event.key === 'ArrowLeft' ? -1 : 1)
    }
    document.addEventListener('keydown', onKeyDown, { capture: true })
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true })
  })
}

function confirmEnd(items: readonly SessionItem[], isContested: boolean, onConfirm: () => void): void {
  const answered = items.filter((item) => item.status === 'answered').length
  modals.openConfirmModal({
    title: 'End the session?',
    children: (
      <Text size="sm">
        {answered} of {items.length} items are answered.{answered < items.length && ' What is written in the others counts as it stands; empty ones count as skipped.'} The clock stops for good.
        {isContested && ' Another window changed an answer of yours: decide there first which one stays, or the other one counts.'}
      </Text>
    ),
    labels: { confirm: 'End and go to the debrief', cancel: 'Go on' },
    // Else the focus rests on the cross, and Enter closes without ending.
    confirmProps: { 'data-autofocus': true },
    onConfirm,
  })
}

function PausedCover({ onResume, isBusy }: { onResume: () => void; isBusy: boolean }) {
  return (
    <div className="session-cover">
      <Stack align="center" gap="sm" maw={420}>
        <Title order={2}>Paused</Title>
        <Text c="dimmed" ta="center">
          Both clocks stand still and the question is covered. The pause is recorded in the timeline.
        </Text>
        <Button size="md" leftSection={<IconPlayerPlay size={18} />} {...momentarily(isBusy, onResume)} data-autofocus autoFocus>
          Resume
        </Button>
      </Stack>
    </div>
  )
}

/** The running or paused session. */
export function SessionRoom({ view, onAsk }: { view: SessionView; onAsk: () => void }) {
  const { head, items, currentItemId } = view
  useDocumentTitle(`${head.title} · Dry Run`)
  const drafts = draftsOf(head.id)
  const { keeper } = drafts
  useEffect(() => saveOnLeaving(() => [keeper]), [keeper])
  useEffect(() => items.forEach(drafts.meet), [items, drafts])
  const actions = useSessionActions(head.id, drafts, onAsk)
  const flush = useCallback(() => void keeper.flush(), [keeper])
  const item = items.find((one) => one.id === currentItemId) ?? items[0]
  const isPaused = head.status === 'paused'
  useAttention(isPaused || !item ? null : item.id)

  const go = (step: 1 | -1) => {
    const next = item && items.find((one) => one.position === item.position + step)
    if (next && !actions.isBusy && !isPaused) actions.open(next.id)
  }
  useArrowKeys(go)
  const togglePause = () => !actions.isBusy && (isPaused ? actions.resume() : actions.pause())
  const end = () => confirmEnd(items, items.some((one) => drafts.isContested(one.id)), actions.end)
  useCommands([
    { id: 'session:pause', label: isPaused ? 'Resume the session' : 'Pause the session', group: 'Session', keys: 'mod+shift+P', run: togglePause },
    { id: 'session:end', label: 'End the session', group: 'Session', run: end },
    { id: 'session:next', label: 'Next item', hint: 'Alt →', group: 'Session', run: () => go(1) },
    { id: 'session:previous', label: 'Previous item', hint: 'Alt ←', group: 'Session', run: () => go(-1) },
  ])

  return (
    <div className="session">
      <SessionHeader view={view} item={item} isPaused={isPaused} isBusy={actions.isBusy} onTogglePause={togglePause} onEnd={end} onAsk={onAsk} onNearEnd={flush} />
      <ItemStrip items={items} currentItemId={item?.id ?? null} onOpen={actions.open} isPaused={isPaused} isBusy={actions.isBusy} />
      {item && <ItemDesk key={item.id} item={item} items={items} keeper={keeper} notice={<ContestedNotice item={item} drafts={drafts} onAsk={onAsk} />} actions={actions} isPaused={isPaused} onEnd={end} cover={isPaused && <PausedCover onResume={actions.resume} isBusy={actions.isBusy} />} />}
    </div>
  )
}
