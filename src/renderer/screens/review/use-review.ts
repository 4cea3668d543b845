import { useMutation } from '@tanstack/react-query'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { Outputs } from '#contract'
import { emptyAnswer, isEmptyAnswer, type Answer, type PublicQuestion } from '#core/kinds/index'
import type { Produced } from '#core/session/verdict'
import type { Grade } from '#core/srs/card'
import { api, client, queryClient } from '../../api/query'
import { collectUnwritten } from '../../drafts/unwritten'
import { useDrafts, useKeeperVersion } from '../../drafts/use-drafts'
import { languageOf, useRuns, type RunDoor } from '../../widgets/use-runs'

export type Revealed = Outputs['reviews']['reveal']

/** What a card shown again begins with: the query is asked once, and is older than any draft. */
function keepDraft(questionId: string, draft: Answer | null): void {
  queryClient.setQueryData(api.reviews.get.queryKey({ input: { questionId } }), (before) => before && { ...before, draft })
}

/** Jobs and verdicts of a question outside a session: nothing is recorded before the grade. */
function useRunDoor(question: PublicQuestion, answer: Answer): RunDoor {
  const questionId = question.id
  return {
    job: (scope, own) => client.reviews.job({ questionId, scope, language: languageOf(question, answer), own }),
    checkJobs: (produced) => client.reviews.checkJobs({ questionId, produced }),
    judge: (scope, only, produced) => client.reviews.run({ questionId, only, scope, answer, produced }),
  }
}

/** One review from the empty answer to its grade. The time counts from when the question was shown until it is revealed. */
export function useReview(question: PublicQuestion, draft: Answer | null) {
  const questionId = question.id
  const [answer, setShown] = useState<Answer>(draft ?? emptyAnswer(question))
  const drafts = useDrafts((id, given) => client.reviews.saveDraft({ questionId: id, answer: given }))
  useKeeperVersion(drafts)
  const [ticks, setTicks] = useState<string[] | null>(null)
  const [revealed, setRevealed] = useState<Revealed | null>(null)
  const fixed = useRef<{ produced: Produced[]; timeMs: number } | null>(null)
  const [shownAt] = useState(() => performance.now())
  const runs = useRuns(question, answer, useRunDoor(question, answer))
  const isRunnable = question.kind === 'code' || question.kind === 'sql'
  const isEmpty = isEmptyAnswer(answer) || JSON.stringify(answer) === JSON.stringify(emptyAnswer(question))

  // What a widget hands on while the answer is revealed comes after this render.
  const given = useRef(answer)
  given.current = answer
  const setAnswer = useCallback(
    (next: Answer) => {
      given.current = next
      setShown(next)
      drafts.change(questionId, next)
      keepDraft(questionId, next)
    },
    [drafts, questionId],
  )
  const revealing = useMutation({
    mutationFn: async () => {
      const timeMs = performance.now() - shownAt
      await collectUnwritten()
      const produced = isRunnable && !isEmpty ? await runs.produceAll() : []
      if (produced === null) return null
      fixed.current = { produced, timeMs }
      return client.reviews.reveal({ questionId, answer: given.current, ticks: null, ...fixed.current })
    },
    onSuccess: (value) => value && setRevealed(value),
  })
  const ticking = useMutation({
    mutationFn: (next: string[] | null) => client.reviews.reveal({ questionId, answer, ticks: next, ...(fixed.current ?? { produced: [], timeMs: 0 }) }),
    onSuccess: setRevealed,
  })
  // A draft saved after the grade would come back with the next review.
  const grading = useMutation({
    mutationFn: async (grade: Grade) => {
      await drafts.release(questionId)
      keepDraft(questionId, null)
      return client.reviews.grade({ questionId, grade, answer, ticks, ...(fixed.current ?? { produced: [], timeMs: 0 }) })
    },
    onSuccess: () => {
      document.getElementById('main')?.focus({ preventScroll: true })
      window.scrollTo(0, 0)
    },
    onError: () => keepDraft(questionId, answer),
  })

  return useMemo(
    () => ({
      answer,
      setAnswer,
      drafts,
      isEmpty,
      runs,
      revealed,
      reveal: () => !revealing.isPending && revealing.mutate(),
      isRevealing: revealing.isPending,
      ticks,
      tick: (next: string[] | null) => {
        setTicks(next)
        ticking.mutate(next)
      },
      grade: (grade: Grade) => !grading.isPending && grading.mutate(grade),
      isGrading: grading.isPending,
      error: revealing.error ?? ticking.error ?? grading.error,
    }),
    [answer, setAnswer, drafts, isEmpty, runs, revealed, revealing, ticks, ticking, grading],
  )
}
