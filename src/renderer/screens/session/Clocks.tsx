import { Group, Text, Tooltip } from '@mantine/core'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { SessionItem, SessionView } from '#core/session/session'
import { formatClock } from '../../ui/format'
import { announcement, leftMs, spentMs } from './ticking'
import { useAnchor, useStopwatch } from './use-anchor'

type Props = {
  view: SessionView
  item: SessionItem | undefined
  /** Asks main where things stand. */
  onAsk: () => void
  /** Shortly before the end: save what is typed. */
  onNearEnd: () => void
}

/** One clock: a small name over the time. */
function Clock(props: { name: string; time: string; detail: string; isWarm: boolean; hint: string }) {
  return (
    <Tooltip label={props.hint} multiline maw={280}>
      <div role="timer" aria-label={`${props.name}: ${props.time} ${props.detail}`} tabIndex={0} style={{ whiteSpace: 'nowrap', borderRadius: 4 }}>
        <Text size="xs" c="dimmed" lh={1.2}>
          {props.name}
        </Text>
        <Text fw={600} lh={1.3} c={props.isWarm ? 'var(--session-warm)' : undefined} style={{ fontVariantNumeric: 'tabular-nums' }}>
          {props.time}
          <Text span size="sm" fw={400} c={props.isWarm ? 'inherit' : 'dimmed'}>
            {' '}
            {props.detail}
          </Text>
        </Text>
      </div>
    </Tooltip>
  )
}

/** Says the round moments once, politely, when they pass while somebody looks. */
function useMoments(left: number): string {
  const before = useRef(left)
  const [said, setSaid] = useState('')
  useEffect(() => {
    const sentence = announcement(before.current, left)
    before.current = left
    if (sentence) setSaid(sentence)
  }, [left])
  return said
}

/** Both clocks; nothing else of the screen is drawn with the seconds. Main decides when the session is over. */
export function Clocks({ view, item, onAsk, onNearEnd }: Props) {
  const anchor = useAnchor(view.head.clock)
  const isRunning = view.head.status === 'running'
  const ask = useCallback(() => onAsk(), [onAsk])
  const now = useStopwatch(isRunning, ask)
  const left = leftMs(anchor, now)
  const spent = item ? spentMs(item, view.currentItemId, anchor, now) : 0
  const said = useMoments(left)
  const isNearEnd = isRunning && left < 2000
  const isOver = isRunning && left === 0
  useEffect(() => {
    if (isNearEnd) onNearEnd()
  }, [isNearEnd, onNearEnd])
  useEffect(() => {
    if (!isOver) return
    onAsk()
    const timer = setInterval(onAsk, 1000)
    return () => clearInterval(timer)
  }, [isOver, onAsk])
  const over = item ? spent - item.targetMs : 0
  return (
    <Group gap="lg" wrap="nowrap">
      {item && (
        <Clock
          name="This item"
          time={formatClock(spent)}
          detail={over >= 1000 ? `· ${formatClock(over)} over target` : `of ${formatClock(item.targetMs)}`}
          isWarm={over >= 1000}
          hint="Time on this item against what a prepared candidate needs. Going over is allowed; it counts a little in the grade."
        />
      )}
      <Clock
        name="Session"
        time={formatClock(Math.ceil(left / 1000) * 1000)}
        detail={isRunning ? 'left' : 'left, paused'}
        isWarm={isRunning && left <= 60_000}
        hint="Ends by itself at zero. What is written by then counts."
      />
      <span className="visually-hidden" aria-live="polite">
        {said}
      </span>
    </Group>
  )
}
