import { createHash } from 'node:crypto'
import { homeTopic } from '#core/bank/question'
import type { Topics } from '#core/bank/theme'
import type { Question } from '#core/kinds/index'
import type { ContentFault } from '#core/kinds/kind'
import type { Db } from '#db/open'
import type { PackLists } from '#main/bank/read-pack-files'
import { pack, question } from '#db/schema'

/** What a pack holds besides its questions. */
export type PackContents = PackLists & { topics: Topics; sets: { file: string; text: string }[]; faults: ContentFault[] }
export type IndexedPack = { folder: string; fingerprint: string; contents: PackContents }
export type PackToIndex = IndexedPack & { questions: Question[] }

const hashOf = (body: string): string => createHash('sha256').update(body).digest('hex')

type IndexedRow = Pick<typeof question.$inferSelect, 'id' | 'versionHash' | 'topicTitle' | 'pack'>
type Tables = Pick<Db, 'orm' | 'sqlite'>

/** Brings question, question_version and pack in line with what was read; within a transaction. */
export function indexPacks({ orm, sqlite }: Tables, packs: readonly PackToIndex[], now: number): void {
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
  const remove = sqlite.prepare('DELETE FROM question WHERE id = ?')
  for (const gone of before.keys()) if (!seen.has(gone)) remove.run(gone)
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
  const forgetTopics = sqlite.prepare('DELETE FROM question_topic WHERE question_rowid = (SELECT rowid FROM question WHERE id = ?)')
  const addTopic = sqlite.prepare('INSERT INTO question_topic (topic, question_rowid) SELECT ?, rowid FROM question WHERE id = ?')
  return ({ folder, contents }: PackToIndex, full: Question, before: IndexedRow | undefined, now: number): void => {
    const body = JSON.stringify(full)
    const hash = hashOf(body)
    const home = homeTopic(full)
    const topicTitle = contents.topics[full.theme]?.find((topic) => topic.id === home)?.title ?? home
    if (before && before.versionHash === hash && before.topicTitle === topicTitle && before.pack === folder) return
    keepVersion.run(hash, full.id, body, now)
    const { theme, topics, kind, level, minutes, title, skills, prompt, id } = full
    const values = [folder, hash, theme, home, topicTitle, kind, level, minutes.target, title, skills.join(' '), prompt, id]
    if (before) change.run(...values)
    else add.run(...values)
    if (before) forgetTopics.run(id)
    for (const topic of topics) addTopic.run(topic, id)
  }
}
