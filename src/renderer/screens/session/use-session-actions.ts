import { collectUnwritten } from '../../drafts/unwritten'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Answer } from '#core/kinds/index'
import type { SessionView } from '#core/session/session'
import type { Produced } from '#core/session/verdict'
import { isApiError } from '../../api/errors'
import { api, client } from '../../api/query'
import { notifyError } from '../../ui/errors'
import { isContest, type SessionDrafts } from './session-drafts'

const hasEnded = (error: unknown): boolean =>
  isApiError(error) && error.code === 'CONFLICT' && typeof error.data === 'object' && error.data !== null && 'now' in error.data && (error.data.now === 'ended' || error.data.now === 'settled')

/**
 * The commands of a running session. What is typed is saved before each of them; the reply is shown at once. One at a time: `isBusy` until it has
 * come back, so that a second press cannot hit the next item.
 */
export function useSessionActions(sessionId: string, drafts: SessionDrafts, onRefused: () => void) {
  const { keeper } = drafts
  const cache = useQueryClient()
  const command = useMutation({
    mutationFn: async (send: () => Promise<SessionView>) => {
      await collectUnwritten()
      await keeper.flush()
      return send()
    },
    onSuccess: (view) => cache.setQueryData(api.sessions.get.queryKey({ input: { sessionId } }), view),
    onError: (error) => {
      // Where the session has ended, going to the debrief says so; where another window wrote, a notice at the answer.
      if (!hasEnded(error) && !isContest(error)) notifyError(error)
      onRefused()
    },
  })
  const hint = useMutation(api.sessions.hint.mutationOptions({ onError: (error) => notifyError(error, 'No hint came') }))
  const { mutate, mutateAsync } = command
  const act = useCallback((send: () => Promise<SessionView>) => mutate(send), [mutate])
  return {
    isBusy: command.isPending,
    isHinting: hint.isPending,
    open: (itemId: string) => act(() => client.sessions.open({ itemId })),
    flag: (itemId: string, isFlagged: boolean) => act(() => client.sessions.flag({ itemId, isFlagged })),
    skip: (itemId: string) => act(() => client.sessions.skip({ itemId })),
    reopen: (itemId: string) => act(() => client.sessions.reopen({ itemId })),
    pause: () => act(() => client.sessions.pause({ sessionId })),
    resume: () => act(() => client.sessions.resume({ sessionId })),
    end: () => act(() => client.sessions.end({ sessionId })),
    hint: (itemId: string) => hint.mutate({ itemId }),
    /** Resolves false when refused; the sentence was shown. */
    submit: async (itemId: string, answer: Answer, produced: Produced[]): Promise<boolean> => {
      try {
        await keeper.release(itemId)
        await mutateAsync(() => client.sessions.submit({ itemId, answer, produced, replaces: drafts.replaces(itemId) }))
        return true
      } catch {
        keeper.change(itemId, answer)
        return false
      }
    },
  }
}
export type SessionActions = ReturnType<typeof useSessionActions>
