import type { Statement } from 'better-sqlite3'
import { eq, sql } from 'drizzle-orm'
import type { Question } from '#core/kinds/index'
import type { Db } from '#db/open'
import { mark, pack, question, questionTopic, questionVersion } from '#db/schema'
import { type IndexedPack, indexPacks, type PackContents, type PackToIndex } from '#main/bank/index-packs'

export type QuestionRow = typeof question.$inferSelect
export type Mark = { isStarred: boolean; isSuspended: boolean; note: string }
/** A question with the hash of its text. */
export type Versioned = { question: Question; versionHash: string }

export type PastAttempt = { at: number; score: number; sessionId: string | null }

/** Parsed questions kept at hand: a session asks for the same few with every keystroke. */
const keptQuestions = 200

export function openBankStore(db: Db) {
  return { ...openQuestions(db), ...openMarks(db), ...openPacks(db), ...openStatements(db) }
}
export type BankStore = ReturnType<typeof openBankStore>

function openQuestions({ orm, sqlite }: Db) {
  const parsed = new Map<string, Question>()
  const rowById = orm.select().from(question).where(eq(question.id, sql.placeholder('id'))).prepare()
  const bodyByHash = orm.select({ body: questionVersion.body }).from(questionVersion).where(eq(questionVersion.hash, sql.placeholder('hash'))).prepare()
  const count = sqlite.prepare<[], number>('SELECT count(*) FROM question').pluck()
  const counts = orm.select({ theme: question.theme, count: sql<number>`count(*)` }).from(question).groupBy(question.theme).prepare()
  const topicCounts = orm.select({ topic: questionTopic.topic, count: sql<number>`count(*)` }).from(questionTopic).groupBy(questionTopic.topic).prepare()
  const homes = orm.selectDistinct({ theme: question.theme, topic: question.topic, topicTitle: question.topicTitle }).from(question).prepare()

  function version(hash: string): Question {
    const known = parsed.get(hash)
    if (known) return known
    const row = bodyByHash.get({ hash })
    if (!row) throw new Error(`question version ${hash} is missing`)
    const value = JSON.parse(row.body) as Question
    if (parsed.size >= keptQuestions) parsed.delete(parsed.keys().next().value ?? '')
    parsed.set(hash, value)
    return value
  }

  return {
    version,
    row: (id: string): QuestionRow | undefined => rowById.get({ id }),
    /** The question as its file stands now; null when the bank has none of this id. */
    find(id: string): Versioned | null {
      const row = rowById.get({ id })
      return row ? { question: version(row.versionHash), versionHash: row.versionHash } : null
    },
    countByTheme: (): Map<string, number> => new Map(counts.all().map((one) => [one.theme, one.count])),
    /** A question counts for each of its topics. */
    countByTopic: (): Map<string, number> => new Map(topicCounts.all().map((one) => [one.topic, one.count])),
    /** Topics that are the home of some question, with the title it is shown under. */
    homes: () => homes.all(),
    count: (): number => count.get() ?? 0,
  }
}

/** What is known of the person and a question. */
function openMarks({ orm, sqlite }: Db) {
  const markById = orm.select().from(mark).where(eq(mark.questionId, sql.placeholder('id'))).prepare()
  const due = sqlite.prepare<[string], number>('SELECT due_at FROM card WHERE question_id = ?').pluck()
  const attempts = sqlite.prepare<[string], PastAttempt>(
    `SELECT at, share AS score, session_id AS sessionId FROM live_attempt WHERE question_id = ? AND candidate IS NULL ORDER BY at DESC, id DESC LIMIT 100`,
  )
  return {
    mark(id: string): Mark {
      const row = markById.get({ id })
      return { isStarred: row?.isStarred ?? false, isSuspended: row?.isSuspended ?? false, note: row?.note ?? '' }
    },
    saveMark(id: string, value: Mark, now: number): void {
      const row = { questionId: id, ...value, updatedAt: now }
      orm.insert(mark).values(row).onConflictDoUpdate({ target: mark.questionId, set: row }).run()
    },
    attemptsOf: (id: string): PastAttempt[] => attempts.all(id),
    dueAt: (id: string): number | null => due.get(id) ?? null,
  }
}

function openPacks({ orm, sqlite }: Db) {
  let packs: IndexedPack[] | null = null
  return {
    /** In the order they were read. */
    packs(): IndexedPack[] {
      packs ??= orm.select().from(pack).orderBy(sql`rowid`).all().map((row) => ({ ...row, contents: JSON.parse(row.contents) as PackContents }))
      return packs
    },
    /** Brings the index in line with the packs, all or nothing; rows whose text did not change are not written. */
    index(read: readonly PackToIndex[], now: number): void {
      sqlite.transaction(() => indexPacks({ orm, sqlite }, read, now)).immediate()
      packs = null
    },
  }
}

function openStatements({ sqlite }: Db) {
  const forms = new Map<string, Statement>()
  return {
    /** Runs a statement of the search; each of its forms is prepared once. */
    all(text: string, parameters: readonly (string | number)[]): unknown[] {
      let statement = forms.get(text)
      if (!statement) {
        statement = sqlite.prepare(text)
        forms.set(text, statement)
      }
      return statement.all(...parameters)
    },
  }
}
