import type { Scorecard } from '#core/session/session'
import { api, client, queryClient } from '../../api/query'
import { saveStatus } from '../../drafts/draft-keeper'
import { createKept } from '../../drafts/use-kept'

const useKeptScorecard = createKept(async (sessionId: string, card: Scorecard) => {
  const scorecard = await client.sessions.saveScorecard({ sessionId, scorecard: card })
  queryClient.setQueryData(api.sessions.debrief.queryKey({ input: { sessionId } }), (before) => before && { ...before, scorecard })
})

/** The scorecard as it is written; saved shortly after each change, at once when the page is left, and again when saving failed. */
export function useScorecard(sessionId: string, initial: Scorecard) {
  const { value: card, change, state } = useKeptScorecard(sessionId, initial)
  return { card, change, status: saveStatus(state) }
}
export type ScorecardState = ReturnType<typeof useScorecard>
