import { createHash } from 'node:crypto'
import type { Statement } from 'better-sqlite3'
import { eq, sql } from 'drizzle-orm'
import type { Rubric } from '#core/bank/rubric'
import type { Topics } from '#core/bank/theme'
import type { Question } from '#core/kinds/index'
import type { ContentFault } from '#core/kinds/kind'
import type { Db } from '#db/open'
import { mark, pack, question, questionVersion } from '#db/schema'

/** What a pack holds besides its questions. */
export type PackContents = { topics: Topics; rubrics: Rubric[]; sets: { file: string; text: string }[]; faults: ContentFault[] }
export type IndexedPack = { folder: string; fingerprint: string; contents: PackContents }
export type PackToIndex = IndexedPack & { questions: Question[] }

export type QuestionRow = typeof question.$inferSelect
export type Mark = { isStarred: boolean; isSuspended: boolean; note: string }
/** A question with the hash of its text. */
export type Versioned = { question: Question; versionHash: string }

const hashOf = (body: string): string => createHash('sha256').update(body).digest('hex')

export type PastAttempt = { at: number; score: number; sessionId: string | null }

/** Parsed questions kept at hand: a session asks for the same few with every keystroke. */
const keptQuestions = 200

export function openBankStore({ orm, sqlite }: Db) {
  const parsed = new Map<string, Question>()
  let packs: IndexedPack[] | null = null
  const rowById = orm.select().from(question).where(eq(question.id, sql.placeholder('id'))).prepare()
  const bodyByHash = orm.select({ body: questionVersion.body }).from(questionVersion).where(eq(questionVersion.hash, sql.placeholder('hash'))).prepare()
  const markById = orm.select().from(mark).where(eq(mark.questionId, sql.placeholder('id'))).prepare()
  const forms = new Map<string, Statement>()
  const count = sqlite.prepare<[], number>('SELECT count(*) FROM question').pluck()
  const due = sqlite.prepare<[string], number>('SELECT due_at FROM card WHERE question_id = ?').pluck()
  const attempts = sqlite.prepare<[string], PastAttempt>(
    `SELECT at, share AS score, session_id AS sessionId FROM live_attempt WHERE question_id = ? AND candidate IS NULL ORDER BY at DESC, id DESC LIMIT 100`,
  )

  function searching(text: string): Statement {
    let statement = forms.get(text)
    if (!statement) {
      statement = sqlite.prepare(text)
      forms.set(text, statement)
    }
    return statement
  }

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
    mark(id: string): Mark {
      const row = markById.get({ id })
      return { isStarred: row?.isStarred ?? false, isSuspended: row?.isSuspended ?? false, note: row?.note ?? '' }
    },
    saveMark(id: string, value: Mark, now: number): void {
      const row = { questionId: id, ...value, updatedAt: now }
      orm.insert(mark).values(row).onConflictDoUpdate({ target: mark.questionId, set: row }).run()
    },
    counts: () =>
      orm.select({ theme: question.theme, topic: question.topic, topicTitle: question.topicTitle, count: sql<number>`count(*)` }).from(question).groupBy(question.theme, question.topic).all(),
    count: (): number => count.get() ?? 0,
    packs(): IndexedPack[] {
      packs ??= orm.select().from(pack).orderBy(sql`rowid`).all().map((row) => ({ ...row, contents: JSON.parse(row.contents) as PackContents }))
      return packs
    },
    /** Brings the index in line with the packs, all or nothing; rows whose text did not change are not written. */
    index(read: readonly PackToIndex[], now: number): void {
      sqlite.transaction(() => indexPacks({ orm, sqlite }, read, now)).immediate()
      packs = null
    },
    /** Runs a statement of the search; each of its forms is prepared once. */
    all: (text: string, parameters: readonly (string | number)[]): unknown[] => searching(text).all(...parameters),
    attemptsOf: (id: string): PastAttempt[] => attempts.all(id),
    dueAt: (id: string): number | null => due.get(id) ?? null,
  }
}
export type BankStore = ReturnType<typeof openBankStore>

type IndexedRow = Pick<QuestionRow, 'id' | 'versionHash' | 'topicTitle' | 'pack'>
type Tables = Pick<Db, 'orm' | 'sqlite'>

function indexPacks({ orm, sqlite }: Tables, packs: readonly PackToIndex[], now: number): void {
  const { id, versionHash, topicTitle, pack: folder } = question
  const before = new Map(orm.select({ id, versionHash, topicTitle, pack: folder }).from(question).all().map((row) => [row.id, row]))
  const index = prepareIndex(sqlite)
  const seen = new Set<string>()
  for (const one of packs) {
    for (const full of one.questions) {
      seen.add(full.id)
      index(one, full, before.get(full.id), now)
    }
  }
  for (const gone of before.keys()) if (!seen.has(gone)) orm.delete(question).where(eq(question.id, gone)).run()
  orm.delete(pack).run()
  for (const one of packs) {
    orm.insert(pack).values({ folder: one.folder, fingerprint: one.fingerprint, contents: JSON.stringify(one.contents) }).run()
  }
  // Texts nobody was ever asked and no file holds any more.
  sqlite.exec(`DELETE FROM question_version WHERE hash NOT IN (SELECT version_hash FROM question)
    AND hash NOT IN (SELECT version_hash FROM item) AND hash NOT IN (SELECT version_hash FROM attempt)`)
}

/** Writes one question unless it stands in the index as it is. */
function prepareIndex(sqlite: Db['sqlite']) {
  const keepVersion = sqlite.prepare('INSERT OR IGNORE INTO question_version (hash, question_id, body, created_at) VALUES (?, ?, ?, ?)')
  const fields = 'pack, version_hash, theme, topic, topic_title, kind, level, target_minutes, title, skills, prompt, id'
  const add = sqlite.prepare(`INSERT INTO question (${fields}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  const change = sqlite.prepare(`UPDATE question SET ${fields.replace(', id', '').replaceAll(',', ' = ?,')} = ? WHERE id = ?`)
  return ({ folder, contents }: PackToIndex, full: Question, before: IndexedRow | undefined, now: number): void => {
    const body = JSON.stringify(full)
    const hash = hashOf(body)
    const topicTitle = contents.topics[full.theme]?.find((topic) => topic.id === full.topic)?.title ?? full.topic
    if (before && before.versionHash === hash && before.topicTitle === topicTitle && before.pack === folder) return
    keepVersion.run(hash, full.id, body, now)
    const { theme, topic, kind, level, minutes, title, skills, prompt, id } = full
    const values = [folder, hash, theme, topic, topicTitle, kind, level, minutes.target, title, skills.join(' '), prompt, id]
    if (before) change.run(...values)
    else add.run(...values)
  }
}
