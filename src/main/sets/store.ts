import { asc, eq } from 'drizzle-orm'
import type { SetFile } from '#core/bank/set-file'
import type { Db } from '#db/open'
import { questionSet, questionSetItem } from '#db/schema'

export type StoredSet = { id: string; name: string; description: string; updatedAt: number; items: SetFile['items'] }

export function openSetStore({ orm, sqlite }: Db) {
  const itemsOf = (id: string): SetFile['items'] =>
    orm
      .select({ questionId: questionSetItem.questionId, title: questionSetItem.title })
      .from(questionSetItem)
      .where(eq(questionSetItem.setId, id))
      .orderBy(asc(questionSetItem.position))
      .all()
  return {
    list: (): StoredSet[] => orm.select().from(questionSet).orderBy(asc(questionSet.name), asc(questionSet.id)).all().map((row) => ({ ...row, items: itemsOf(row.id) })),
    get(id: string): StoredSet | null {
      const row = orm.select().from(questionSet).where(eq(questionSet.id, id)).get()
      return row ? { ...row, items: itemsOf(id) } : null
    },
    /** Creates or replaces. */
    save: ({ items, ...set }: StoredSet): void =>
      sqlite
        .transaction(() => {
          const { name, description, updatedAt } = set
          orm.insert(questionSet).values({ ...set, createdAt: updatedAt }).onConflictDoUpdate({ target: questionSet.id, set: { name, description, updatedAt } }).run()
          orm.delete(questionSetItem).where(eq(questionSetItem.setId, set.id)).run()
          items.forEach((one, position) => orm.insert(questionSetItem).values({ setId: set.id, position, ...one }).run())
        })
        .immediate(),
    /** False when there is none. */
    remove: (id: string): boolean => orm.delete(questionSet).where(eq(questionSet.id, id)).run().changes === 1,
  }
}
export type SetStore = ReturnType<typeof openSetStore>
