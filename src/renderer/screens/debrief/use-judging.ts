import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { DebriefItem } from '#contract/sessions'
import type { Grade } from '#core/srs/card'
import { api, client, queryClient } from '../../api/query'
import { notifyError } from '../../ui/errors'
import { gradeOf } from './judging'

const delayMs = 300

/** Null: nobody judged the points. */
type Ticks = readonly string[] | null
const textOf = (ticks: Ticks): string => JSON.stringify(ticks)

/**
 * What was ticked and noted and is not in the debrief yet, by item: an item shown again begins with it, whatever the last fetch said. Outlives the
 * screen, since a save may still be on its way or have failed. What changed after settling stays here until it is settled again.
 */
const memory = new Map<string, { ticks: Ticks; note: string }>()
/** Grades chosen and not settled yet, by item. They are saved by settling alone. */
const chosenGrades = new Map<string, Grade>()

/** Ticks, note and grade of one item while somebody judges: drawn at once, saved shortly after, settled on demand. */
export function useJudging(entry: DebriefItem, sessionId: string, onSettled: () => void) {
  const itemId = entry.item.id
  const begun = memory.get(itemId)
  const [ticks, setTicks] = useState<Ticks>(begun ? begun.ticks : (entry.settlement ?? entry.judging).ticks)
  const [note, setNote] = useState(begun?.note ?? entry.settlement?.note ?? entry.judging.note)
  const [chosen, setChosen] = useState<Grade | null>(chosenGrades.get(itemId) ?? null)
  const [judged, setJudged] = useState<{ over: DebriefItem; reply: DebriefItem } | null>(null)
  const latestEntry = useRef(entry)
  latestEntry.current = entry
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const waiting = useRef<(() => Promise<void>) | null>(null)

  /** Saves what waits; a save that fails says so and is tried again with the next change or with settling. */
  const flush = async (): Promise<void> => {
    clearTimeout(timer.current)
    const save = waiting.current
    waiting.current = null
    await save?.()
  }
  const change = (nextTicks: Ticks, nextNote: string) => {
    setTicks(nextTicks)
    setNote(nextNote)
    const changed = { ticks: nextTicks, note: nextNote }
    memory.set(itemId, changed)
    waiting.current = async () => {
      try {
        const reply = await client.sessions.judge({ itemId, ticks: nextTicks && [...nextTicks], note: nextNote })
        setJudged({ over: latestEntry.current, reply })
        if (reply.settlement !== null) return
        queryClient.setQueryData(api.sessions.debrief.queryKey({ input: { sessionId } }), (before) => before && { ...before, items: before.items.map((one) => (one.item.id === itemId ? reply : one)) })
        if (memory.get(itemId) === changed) memory.delete(itemId)
      } catch (error) {
        notifyError(error, 'The points were not saved')
      }
    }
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void flush(), delayMs)
  }
  const latestFlush = useRef(flush)
  latestFlush.current = flush
  useEffect(() => {
    const leave = () => void latestFlush.current()
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [])

  const settle = useMutation(
    api.sessions.settle.mutationOptions({
      onSuccess: () => {
        memory.delete(itemId)
        chosenGrades.delete(itemId)
        setChosen(null)
        onSettled()
      },
      onError: (error) => notifyError(error, 'It was not settled'),
    }),
  )
  // The reply of the latest save until the refetched debrief holds the same: the score never jumps back.
  const proposal = (judged?.over === entry ? judged.reply : entry).proposal
  const grade = gradeOf({ ...entry, proposal }, chosen)
  return {
    ticks,
    note,
    grade,
    chosen,
    proposal,
    isSettling: settle.isPending,
    isChanged: entry.settlement !== null && (chosen !== null || note !== entry.settlement.note || textOf(ticks) !== textOf(entry.settlement.ticks)),
    setTicks: (next: Ticks) => change(next, note),
    setNote: (text: string) => change(ticks, text),
    choose: (next: Grade) => {
      chosenGrades.set(itemId, next)
      setChosen(next)
    },
    settle: async () => {
      if (grade === null || settle.isPending) return
      await flush()
      settle.mutate({ itemId, settlement: { ticks: ticks && [...ticks], grade, note } })
    },
  }
}
export type Judging = ReturnType<typeof useJudging>
