import type { Scorecard } from '#core/session/session'
import { api, client, queryClient } from '../../api/query'
import type { SaveState } from '../../drafts/draft-keeper'
import { createKept } from '../../drafts/use-kept'

const useKeptScorecard = createKept(async (sessionId: string, card: Scorecard) => {
  const scorecard = await client.sessions.saveScorecard({ sessionId, scorecard: card })
  queryClient.setQueryData(api.sessions.debrief.queryKey({ input: { sessionId } }), (before) => before && { ...before, scorecard })
})

function statusOf(state: SaveState | null): { text: string; isFault: boolean } {
  if (state === null || state.phase === 'saved') return { text: 'Saved', isFault: false }
  return state.phase === 'waiting' ? { text: 'Saving …', isFault: false } : { text: `Not saved. ${state.message}`, isFault: true }
}

/** The scorecard as it is written; saved shortly after each change, at once when the page is left, and again when saving failed. */
export function useScorecard(sessionId: string, initial: Scorecard) {
  const { value: card, change, state } = useKeptScorecard(sessionId, initial)
  return { card, change, status: statusOf(state) }
}
export type ScorecardState = ReturnType<typeof useScorecard>
