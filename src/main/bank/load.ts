import { createHash } from 'node:crypto'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readSetFile } from '#core/bank/set-file'
import { type Topics, themes } from '#core/bank/theme'
import type { ContentFault } from '#core/kinds/kind'
import { readPack } from '#main/bank/read-question'
import type { PackToIndex } from '#main/bank/index-packs'
import type { BankStore } from '#main/bank/store'

export type BankFolders = {
  /** The bank that ships with the app. */
  shipped: string
  /** The person's folder: `questions` and each folder in `packs` are read as packs. */
  data: string
  /** Version of the app: another one reads everything again, since it may understand more. */
  version: string
}

/** Raise when the way questions are read or indexed changes within one version. */
const readerRevision = 5

/**
 * Brings the index in line with the files. Folders whose names, sizes and times are as they were are not read again, so an unchanged bank costs
 * a look at its files and nothing else. A folder that cannot be read becomes a fault of its own and never stops the app.
 */
export async function loadBank(store: BankStore, folders: BankFolders, now: number, isForced: boolean): Promise<void> {
  const packs = packFolders(folders).map((folder) => ({ folder, fingerprint: fingerprint(folder, folders.version) }))
  const known = new Map(store.packs().map((one) => [one.folder, one.fingerprint]))
  const isUnchanged = packs.length === known.size && packs.every((one) => known.get(one.folder) === one.fingerprint)
  if (isUnchanged && !isForced) return
  const read: PackToIndex[] = []
  for (const one of packs) read.push(await readOne(one, read))
  store.index(read, now)
}

function packFolders({ shipped, data }: BankFolders): string[] {
  const packs = join(data, 'packs')
  const isFolder = statSync(packs, { throwIfNoEntry: false })?.isDirectory() ?? false
  const own = isFolder ? readdirSync(packs, { withFileTypes: true }).filter((one) => one.isDirectory()).map((one) => join(packs, one.name)) : []
  return [shipped, join(data, 'questions'), ...own.toSorted()].filter((folder) => existsSync(folder))
}

function fingerprint(folder: string, version: string): string {
  const hash = createHash('sha256').update(`${version}\n${readerRevision}\n`)
  for (const path of filesIn(folder)) {
    const stats = statSync(path, { throwIfNoEntry: false })
    hash.update(`${path}\n${stats?.size ?? 0}\n${stats?.mtimeMs ?? 0}\n`)
  }
  return hash.digest('hex')
}

/** Empty for a folder that cannot be looked into: reading it then says why. */
function filesIn(folder: string): string[] {
  try {
    const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((one) => one.isFile())
    return files.map((one) => join(one.parentPath, one.name)).toSorted()
  } catch {
    return []
  }
}

/** Ids that an earlier pack has are left out, with a fault. A folder without `topics.yaml` uses the topics of the packs before it. */
async function readOne({ folder, fingerprint }: { folder: string; fingerprint: string }, before: readonly PackToIndex[]): Promise<PackToIndex> {
  const isLoose = !existsSync(join(folder, 'topics.yaml'))
  try {
    const pack = await readPack(folder)
    const faults: ContentFault[] = [...pack.faults]
    const questions = pack.questions.flatMap(({ question, folder: place }) => {
      const owner = before.find((one) => one.questions.some((other) => other.id === question.id))
      if (!owner) return [question]
      faults.push({ file: join(place, 'question.md'), line: 1, message: `id: ${question.id} is already used by ${owner.folder}; this question is left out` })
      return []
    })
    for (const { file, text } of pack.sets) {
      const read = readSetFile(text)
      if ('refused' in read) faults.push({ file, line: 1, message: read.refused })
    }
    const topics = isLoose ? joinTopics(before) : pack.topics
    const { rubrics, roles, loops, sets } = pack
    const contents = { topics, rubrics, roles, loops, sets, faults: faults.map((one) => ({ ...one, file: resolve(folder, one.file) })) }
    return { folder, fingerprint, questions, contents }
  } catch (error) {
    const message = `the folder cannot be read: ${error instanceof Error ? error.message : String(error)}`
    return { folder, fingerprint, questions: [], contents: { topics: {} as Topics, rubrics: [], roles: [], loops: [], sets: [], faults: [{ file: folder, line: 1, message }] } }
  }
}

function joinTopics(packs: readonly PackToIndex[]): Topics {
  return Object.fromEntries(themes.map((theme) => [theme, packs.flatMap((one) => one.contents.topics[theme] ?? [])])) as Topics
}
