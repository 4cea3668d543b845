import type { Answer } from '#core/kinds/index'
import type { SessionItem } from '#core/session/session'
import { isApiError } from '../../api/errors'
import { client } from '../../api/query'
import type { DraftKeeper } from '../../drafts/draft-keeper'
import { createMainKeeper } from '../../drafts/use-drafts'

type Fetched = Pick<SessionItem, 'id' | 'revision'>

export type SessionDrafts = {
  keeper: DraftKeeper<Answer>
  /** The revision of the stored answer that this page knows: what it saves replaces that one and no other. */
  replaces(itemId: string): string | null
  /** An item as it was fetched: an answer that another window stored is shown, unless something here is not saved. */
  meet(item: Fetched): void
  /** True when both this page and another window wrote, and nobody has decided yet. */
  isContested(itemId: string): boolean
  /** True when the item as fetched holds the other window's answer. */
  isOther(item: Fetched): boolean
  keepMine(item: Fetched): void
  takeOther(item: Fetched): void
}

export const isContest = (error: unknown): boolean =>
  isApiError(error) && error.code === 'CONFLICT' && typeof error.data === 'object' && error.data !== null && 'now' in error.data && error.data.now === 'changed'

type Save = (input: { itemId: string; answer: Answer; replaces: string | null }) => Promise<{ revision: string }>

/** The drafts of one session, each over the revision it was written on. */
export function createSessionDrafts(save: Save): SessionDrafts {
  const latest = new Map<string, string>()
  /** What was stored from here or shown here: a reply that is late, or older than a save, brings nothing new. */
  const seen = new Set<string>()
  const contested = new Set<string>()

  function know({ id, revision }: Fetched): void {
    latest.set(id, revision)
    seen.add(`${id} ${revision}`)
  }

  const keeper = createMainKeeper<Answer>(async (itemId, answer) => {
    try {
      const { revision } = await save({ itemId, answer, replaces: latest.get(itemId) ?? null })
      know({ id: itemId, revision })
    } catch (error) {
      if (isContest(error)) contested.add(itemId)
      throw error
    }
  })

  return {
    keeper,
    replaces: (itemId) => latest.get(itemId) ?? null,
    meet(item) {
      if (latest.has(item.id) && (seen.has(`${item.id} ${item.revision}`) || contested.has(item.id) || keeper.isWaiting(item.id))) return
      know(item)
      if (keeper.read(item.id) !== undefined) keeper.forget(item.id)
    },
    isContested: (itemId) => contested.has(itemId),
    isOther: (item) => latest.get(item.id) !== item.revision,
    keepMine(item) {
      const mine = keeper.read(item.id)
      contested.delete(item.id)
      know(item)
      if (mine !== undefined) keeper.change(item.id, mine)
    },
    takeOther(item) {
      contested.delete(item.id)
      know(item)
      keeper.forget(item.id)
    },
  }
}

const bySession = new Map<string, SessionDrafts>()

/** Outlives the screen: the session that the page holds is older than a draft that is on its way. */
export function draftsOf(sessionId: string): SessionDrafts {
  const known = bySession.get(sessionId)
  if (known) return known
  const drafts = createSessionDrafts((input) => client.sessions.saveDraft(input))
  bySession.set(sessionId, drafts)
  return drafts
}
