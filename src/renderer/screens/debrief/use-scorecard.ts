import { useEffect, useRef, useState } from 'react'
import type { Scorecard } from '#core/session/session'
import { client } from '../../api/query'
import { sentenceOf } from '../../ui/errors'

const delayMs = 500
const retryMs = 3000

type Status = { text: string; isFault: boolean }
const saved: Status = { text: 'Saved', isFault: false }

/** The scorecard as it is written; saved shortly after each change, at once when the page is left, and again when saving failed. */
export function useScorecard(sessionId: string, initial: Scorecard) {
  const [card, setCard] = useState(initial)
  const [status, setStatus] = useState(saved)
  const waiting = useRef<Scorecard | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  const save = useRef(async (): Promise<void> => undefined)
  save.current = async () => {
    clearTimeout(timer.current)
    const next = waiting.current
    if (next === null) return
    waiting.current = null
    try {
      await client.sessions.saveScorecard({ sessionId, scorecard: next })
      if (waiting.current === null) setStatus(saved)
    } catch (error) {
      waiting.current ??= next
      setStatus({ text: `Not saved. ${sentenceOf(error)}`, isFault: true })
      timer.current = setTimeout(() => void save.current(), retryMs)
    }
  }
  useEffect(() => {
    const leave = () => void save.current()
    window.addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', leave)
      leave()
    }
  }, [])
  const change = (next: Scorecard) => {
    setCard(next)
    waiting.current = next
    setStatus({ text: 'Saving …', isFault: false })
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void save.current(), delayMs)
  }
  return { card, change, status }
}
export type ScorecardState = ReturnType<typeof useScorecard>
