import type { QuestionSet } from '#contract/library'
import { api, client, queryClient } from '../../api/query'
import { createKept } from '../../drafts/use-kept'
import { contentToSave, draftOf, type SetDraft } from './set-draft'

const useKeptDraft = createKept(async (id: string, draft: SetDraft) => {
  const set = await client.sets.save({ id, ...contentToSave(draft) })
  queryClient.setQueryData(api.sets.get.queryKey({ input: { id } }), set)
})

/** A set while it is changed; saved half a second after a change and when the screen is left, the latest last. */
export const useSetDraft = (set: QuestionSet) => useKeptDraft(set.id, draftOf(set))
