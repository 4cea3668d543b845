import { asc, eq, sql } from 'drizzle-orm'
import type { SetFile } from '#core/bank/set-file'
import type { Db } from '#db/open'
import { questionSet, questionSetItem } from '#db/schema'

export type StoredSet = { id: string; name: string; description: string; updatedAt: number; items: SetFile['items'] }

export function openSetStore({ orm, sqlite }: Db) {
  const byId = orm.select().from(questionSet).where(eq(questionSet.id, sql.placeholder('id'))).prepare()
  const all = orm.select().from(questionSet).orderBy(asc(questionSet.name), asc(questionSet.id)).prepare()
  const items = sqlite.prepare<[string], SetFile['items'][number]>('SELECT question_id AS questionId, title FROM question_set_item WHERE set_id = ? ORDER BY position')
  const addItem = sqlite.prepare('INSERT INTO question_set_item (set_id, position, question_id, title) VALUES (?, ?, ?, ?)')
  return {
    list: (): StoredSet[] => all.all().map((row) => ({ ...row, items: items.all(row.id) })),
    get(id: string): StoredSet | null {
      const row = byId.get({ id })
      return row ? { ...row, items: items.all(id) } : null
    },
    /** Creates or replaces. */
    save: ({ items: chosen, ...set }: StoredSet): void =>
      sqlite
        .transaction(() => {
          const { name, description, updatedAt } = set
          orm.insert(questionSet).values({ ...set, createdAt: updatedAt }).onConflictDoUpdate({ target: questionSet.id, set: { name, description, updatedAt } }).run()
          orm.delete(questionSetItem).where(eq(questionSetItem.setId, set.id)).run()
          chosen.forEach((one, position) => addItem.run(set.id, position, one.questionId, one.title))
        })
        .immediate(),
    /** False when there is none. */
    remove: (id: string): boolean => orm.delete(questionSet).where(eq(questionSet.id, id)).run().changes === 1,
  }
}
export type SetStore = ReturnType<typeof openSetStore>
