import { parseQuery } from '#core/bank/search'
import { themes, themeTitles } from '#core/bank/theme'
import { toPublic } from '#core/kinds/index'
import { loadBank } from '#main/bank/load'
import { searchBank } from '#main/bank/search'
import type { BankStore, QuestionRow, Versioned } from '#main/bank/store'
import type { Door } from '#main/door'
import type { House } from '#main/house'
import { notFound } from '#main/refused'
import { refuseWhileAsked } from '#main/sessions/load'
import type { Outputs } from '#contract'

export function bankHandlers({ bank: door }: Door, house: House) {
  const store = (): BankStore => house.stores.bank
  return {
    tree: door.tree.handler(() => readTree(store())),
    search: door.search.handler(({ input }) => {
      const { query, faults } = parseQuery(input.query, topicIds(store()))
      const { total, rows } = searchBank(store(), query, { now: house.clock.now(), limit: input.limit, offset: input.offset })
      return { total, rows, faults }
    }),
    get: door.get.handler(({ input }) => {
      const { row, question } = find(store(), input.id)
      return {
        question: toPublic(question),
        topicTitle: row.topicTitle,
        mark: store().mark(input.id),
        dueAt: store().dueAt(input.id),
        attempts: store().attemptsOf(input.id),
      }
    }),
    reveal: door.reveal.handler(({ input }) => {
      refuseWhileAsked(house, input.id)
      return find(store(), input.id).question
    }),
    mark: door.mark.handler(({ input: { id, ...change } }) => {
      find(store(), id)
      const before = store().mark(id)
      const after = {
        isStarred: change.isStarred ?? before.isStarred,
        isSuspended: change.isSuspended ?? before.isSuspended,
        note: change.note ?? before.note,
      }
      store().saveMark(id, after, house.clock.now())
      return after
    }),
    faults: door.faults.handler(() => store().packs().flatMap((pack) => pack.contents.faults)),
    reload: door.reload.handler(async () => {
      await loadBank(store(), house.bankFolders, house.clock.now(), true)
      return { questions: store().count(), faults: store().packs().flatMap((pack) => pack.contents.faults).length }
    }),
  }
}

function find(store: BankStore, id: string): Versioned & { row: QuestionRow } {
  const row = store.row(id)
  if (!row) throw notFound('question', id)
  return { row, question: store.version(row.versionHash), versionHash: row.versionHash }
}

const topicIds = (store: BankStore): string[] =>
  store.packs().flatMap((pack) => Object.values(pack.contents.topics).flatMap((topics) => topics.map((topic) => topic.id)))

/** Topics that are some question's home, in the order of the packs' topic files. */
function readTree(store: BankStore): Outputs['bank']['tree'] {
  const [homes, byTheme, byTopic, order] = [store.homes(), store.countByTheme(), store.countByTopic(), topicIds(store)]
  return themes.map((theme) => {
    const topics = homes
      .filter((one) => one.theme === theme)
      .map(({ topic, topicTitle }) => ({ id: topic, title: topicTitle, count: byTopic.get(topic) ?? 0 }))
      .toSorted((one, other) => order.indexOf(one.id) - order.indexOf(other.id) || one.title.localeCompare(other.title))
    return { theme, title: themeTitles[theme], count: byTheme.get(theme) ?? 0, topics }
  })
}
