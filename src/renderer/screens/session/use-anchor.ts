import { useEffect, useLayoutEffect, useState } from 'react'
import type { SessionClock } from '#core/session/session'
import type { Anchor } from './ticking'

/** Pairs each clock that main sends with the stopwatch of the moment it came; `clock` is a new object with every answer. */
export function useAnchor(clock: SessionClock): Anchor {
  const [anchor, setAnchor] = useState<Anchor>(() => ({ clock, heardAt: performance.now() }))
  useLayoutEffect(() => setAnchor({ clock, heardAt: performance.now() }), [clock])
  return anchor
}

/**
 * The stopwatch, drawn anew twice a second: only in the component that shows a clock. A gap between the computer's time and the stopwatch means
 * that the lid was closed: `onGap` asks main again.
 */
export function useStopwatch(isRunning: boolean, onGap: () => void): number {
  const [now, setNow] = useState(() => performance.now())
  useEffect(() => {
    setNow(performance.now())
    if (!isRunning) return
    let wall = Date.now()
    let stopwatch = performance.now()
    const timer = setInterval(() => {
      const nextWall = Date.now()
      const nextStopwatch = performance.now()
      if (Math.abs(nextWall - wall - (nextStopwatch - stopwatch)) > 1500 || nextStopwatch - stopwatch > 5000) onGap()
      wall = nextWall
      stopwatch = nextStopwatch
      setNow(nextStopwatch)
    }, 500)
    return () => clearInterval(timer)
  }, [isRunning, onGap])
  return now
}
