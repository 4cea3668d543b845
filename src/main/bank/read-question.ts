import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import { sentenceOfIssue } from '#core/bank/fault-words'
import { homeTopic } from '#core/bank/question'
import type { Theme, Topics } from '#core/bank/theme'
import { kindId, kinds, type Question } from '#core/kinds/index'
import type { ContentFault, Kind } from '#core/kinds/kind'
import { readBody } from '#main/bank/read-body'
import { listFolders, readNeighbours } from '#main/bank/read-files'
import { type PackLists, readLists, readSets, readTopics } from '#main/bank/read-pack-files'
import { parseFront, splitFront } from '#main/bank/read-front'

export type LoadedQuestion = { question: Question; folder: string }

export type Pack = PackLists & {
  /** `folder` is absolute. */
  questions: LoadedQuestion[]
  /** `file` is relative to the pack's folder, with forward slashes; `line` counts from 1. */
  faults: ContentFault[]
  topics: Topics
  /** Texts of `sets/*`, unread. */
  sets: { file: string; text: string }[]
}

type AnyKind = Kind<Record<string, unknown>, Question, unknown, unknown>
type Folder = { path: string; theme: string; slug: string }

/** Where the field of a schema issue stands: a missing field is blamed on its parent. */
function frontFaults(issues: readonly z.core.$ZodIssue[], lineOf: (path: readonly PropertyKey[]) => number): ContentFault[] {
  return issues.map((issue) => ({
    file: 'question.md',
    line: lineOf(issue.path),
    message: sentenceOfIssue(issue, 'the front matter'),
  }))
}

/** Faults of what the schema cannot know: where the folder stands and which topics the pack has. */
function placeFaults(folder: Folder, question: Question, topics: Topics, lineOf: (path: readonly PropertyKey[]) => number): ContentFault[] {
  const faults: ContentFault[] = []
  const add = (field: string, message: string): void => { faults.push({ file: 'question.md', line: lineOf([field]), message }) }
  if (question.id !== folder.slug) add('id', `id: is ${question.id}, the folder is named ${folder.slug}`)
  if (question.theme !== folder.theme) add('theme', `theme: is ${question.theme}, the folder lies in ${folder.theme}`)
  const idsOf = (list: Topics[Theme]): string[] => list.map((one) => one.id)
  const known = idsOf(Object.values(topics).flat())
  if (known.length === 0) return faults
  const home = homeTopic(question)
  const own = idsOf(topics[question.theme])
  if (!own.includes(home)) add('topics', `topics: ${home} is not a topic of ${question.theme} in topics.yaml (${own.join(', ')})`)
  for (const other of question.topics.slice(1)) if (!known.includes(other)) add('topics', `topics: ${other} is not in topics.yaml`)
  return faults
}

/** Reads one question's folder. Never throws on content: what is wrong is in `faults`, all of it at once. */
export async function readQuestion(folder: Folder, topics: Topics): Promise<{ question: Question | null; faults: ContentFault[] }> {
  const { files, faults } = await readNeighbours(folder.path)
  const text = files['question.md']
  if (text === undefined) return { question: null, faults: [...faults, { file: 'question.md', line: 1, message: 'question.md is missing' }] }
  const split = splitFront(text)
  if ('fault' in split) return { question: null, faults: [...faults, { file: 'question.md', ...split.fault }] }
  const front = parseFront(split.front)
  const body = readBody(split.body, split.bodyLine)
  faults.push(...front.faults, ...body.faults)
  const id = kindId.safeParse(front.value['kind'])
  if (!id.success) {
    const message = `kind: ${String(front.value['kind'])} is not a kind; known are ${kindId.options.join(', ')}`
    if (front.faults.length === 0) faults.push({ file: 'question.md', line: front.lineOf(['kind']), message })
    return { question: null, faults }
  }
  const kind = kinds[id.data] as unknown as AnyKind
  const matter = kind.front.safeParse(front.value)
  if (!matter.success) faults.push(...frontFaults(matter.error.issues, front.lineOf))
  if (!matter.success || body.value === null || front.faults.length > 0) return { question: null, faults }
  const { 'question.md': _, ...neighbours } = files
  const assembled = kind.assemble(matter.data, body.value, neighbours)
  faults.push(...assembled.faults)
  if (assembled.question !== null) faults.push(...placeFaults(folder, assembled.question, topics, front.lineOf))
  return { question: faults.length > 0 ? null : assembled.question, faults }
}

async function questionFolders(root: string): Promise<Folder[]> {
  const themes = await listFolders(root)
  const lists = await Promise.all(
    themes.filter((name) => !packFolders.has(name)).map(async (theme) =>
      (await listFolders(join(root, theme))).map((slug) => ({ path: join(root, theme, slug), theme, slug })),
    ),
  )
  return lists.flat()
}

/** Folders of a pack that hold no questions. */
const packFolders = new Set(['roles', 'rubrics', 'sets', 'loops'])

/** In order, a few at a time: most of the time goes into waiting for files. */
async function* readAll(folders: readonly Folder[], topics: Topics): AsyncGenerator<{ folder: Folder; read: Awaited<ReturnType<typeof readQuestion>> }> {
  const atOnce = 16
  for (let from = 0; from < folders.length; from += atOnce) {
    yield* await Promise.all(folders.slice(from, from + atOnce).map(async (folder) => ({ folder, read: await readQuestion(folder, topics) })))
  }
}

/**
 * Reads a pack: `<theme>/<slug>/question.md` with neighbours, `topics.yaml`, `rubrics/*.yaml`, `roles/*.yaml`, `loops/*.yaml`, `sets/*`. Content never makes it
 * throw; a faulty question is left out and every fault is listed. Throws only when `root` is no readable folder. Of questions, only those whose folder
 * `isWanted` are read.
 */
export async function readPack(root: string, isWanted: (folder: string) => boolean = () => true): Promise<Pack> {
  if (!(await stat(root)).isDirectory()) throw new Error(`${root} is not a folder`)
  const { topics, faults: topicFaults } = await readTopics(root)
  const { faults: listFaults, ...lists } = await readLists(root, topics)
  const { sets, faults: setFaults } = await readSets(root)
  const faults = [...topicFaults, ...listFaults, ...setFaults]
  const questions: LoadedQuestion[] = []
  const folderOf = new Map<string, string>()
  const wanted = (await questionFolders(root)).filter((one) => isWanted(one.path))
  for await (const { folder, read } of readAll(wanted, topics)) {
    const place = `${folder.theme}/${folder.slug}`
    faults.push(...read.faults.map((fault) => ({ ...fault, file: `${place}/${fault.file}` })))
    if (read.question === null) continue
    const twin = folderOf.get(read.question.id)
    if (twin !== undefined) {
      faults.push({ file: `${place}/question.md`, line: 1, message: `id: ${read.question.id} is already used by ${twin}` })
      continue
    }
    folderOf.set(read.question.id, place)
    questions.push({ question: read.question, folder: folder.path })
  }
  return { questions, faults, topics, ...lists, sets }
}

