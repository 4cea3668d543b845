import { lstat, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ContentFault } from '#core/kinds/kind'

/** Larger files are refused: a stranger's pack must not fill memory. */
const fileLimitBytes = 2_000_000
const neighbourLimit = 60
/** Folders beside `question.md` whose files belong to the question. */
const neighbourFolders = ['mutants', 'tests', 'checkers']

async function entries(folder: string): Promise<{ name: string; isFolder: boolean; isFile: boolean }[]> {
  try {
    const found = await readdir(folder, { withFileTypes: true })
    // Symbolic links are neither: a pack must not reach outside its own folder.
    return found
      .map((one) => ({ name: one.name, isFolder: one.isDirectory(), isFile: one.isFile() }))
      .filter((one) => !one.name.startsWith('.'))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return []
    throw error
  }
}

/** Names of the real folders in a folder, sorted, hidden ones left out; empty when it does not exist. */
export async function listFolders(folder: string): Promise<string[]> {
  return (await entries(folder)).filter((one) => one.isFolder).map((one) => one.name)
}

/** Names of the real files in a folder, sorted, hidden ones left out; empty when it does not exist. */
export async function listFiles(folder: string): Promise<string[]> {
  return (await entries(folder)).filter((one) => one.isFile).map((one) => one.name)
}

/** Text of a real file, with `\n` line ends and without a byte-order mark; a sentence when it cannot be had. */
export async function readText(path: string): Promise<{ text: string } | { refusal: string }> {
  try {
    const found = await lstat(path)
    if (!found.isFile()) return { refusal: 'is not a plain file' }
    if (found.size > fileLimitBytes) return { refusal: `is ${found.size} bytes long; at most ${fileLimitBytes} are read` }
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path))
    return { text: text.replaceAll('\r\n', '\n') }
  } catch (error) {
    if (error instanceof TypeError) return { refusal: 'is not UTF-8 text' }
    return { refusal: `cannot be read (${error instanceof Error && 'code' in error ? String(error.code) : String(error)})` }
  }
}

/** The text files of a question's folder and of the folders that belong to it, by path relative to the folder. */
export async function readNeighbours(folder: string): Promise<{ files: Record<string, string>; faults: ContentFault[] }> {
  const names = await listFiles(folder)
  for (const inner of neighbourFolders) names.push(...(await listFiles(join(folder, inner))).map((name) => `${inner}/${name}`))
  const files: Record<string, string> = {}
  const faults: ContentFault[] = []
  if (names.length > neighbourLimit) faults.push({ file: '', line: 1, message: `the folder holds ${names.length} files; at most ${neighbourLimit} are read` })
  for (const name of names.slice(0, neighbourLimit)) {
    const read = await readText(join(folder, name))
    if ('text' in read) files[name] = read.text
    else faults.push({ file: name, line: 1, message: `the file ${read.refusal}` })
  }
  return { files, faults }
}
