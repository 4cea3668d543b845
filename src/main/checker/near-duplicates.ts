import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Question } from '#core/kinds/index'
import type { ContentFault } from '#core/kinds/kind'
import { readYamlFile } from '#main/bank/read-pack-files'

/** Broder, "On the resemblance and containment of documents" (1997): the share of equal minima estimates the Jaccard index. */
const hashCount = 96
const shingleWords = 3
/** Prompts this alike are shown to the author. */
const alikeFrom = 0.4

export type NearDuplicate = { a: string; b: string; similarity: number }

/** FNV-1a, 32 bits, started anew for each of the hash functions. */
function hash(text: string, seed: number): number {
  let value = (0x811c9dc5 ^ Math.imul(seed + 1, 0x9e3779b1)) >>> 0
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0
  return value
}

function shingles(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const count = Math.max(1, words.length - shingleWords + 1)
  return new Set(Array.from({ length: count }, (_, index) => words.slice(index, index + shingleWords).join(' ')))
}

function signature(text: string): number[] {
  const all = [...shingles(text)]
  return Array.from({ length: hashCount }, (_, seed) => all.reduce((least, one) => Math.min(least, hash(one, seed)), 0xffffffff))
}

/** Pairs of questions whose prompts are much alike, most alike first. */
export function findNearDuplicates(questions: readonly Question[]): NearDuplicate[] {
  const signed = questions.map((question) => ({ id: question.id, values: signature(`${question.title} ${question.prompt}`) }))
  return signed
    .flatMap((one, index) => signed.slice(index + 1).map((two) => {
      const equal = one.values.filter((value, at) => value === two.values[at]).length
      return { a: one.id, b: two.id, similarity: Math.round((100 * equal) / hashCount) / 100 }
    }))
    .filter((pair) => pair.similarity >= alikeFrom)
    .sort((a, b) => b.similarity - a.similarity)
}

/** `alike.yaml` of a pack: pairs that look alike and ask different things, each with the reason. */
const alikeFile = z.strictObject({ pairs: z.array(z.strictObject({ a: z.string(), b: z.string(), why: z.string().min(20) })) })
const alikeName = 'alike.yaml'

const keyOf = (a: string, b: string): string => [a, b].toSorted().join(' ')

/** Near duplicates that `alike.yaml` does not argue away: faults, as is an argument for a pair that is not alike. */
export async function findUnargued(pack: string, questions: readonly Question[]): Promise<{ pairs: NearDuplicate[]; faults: ContentFault[] }> {
  const found = findNearDuplicates(questions)
  const isThere = existsSync(join(pack, alikeName))
  const read = isThere ? await readYamlFile(pack, alikeName, alikeFile) : { value: null, faults: [] }
  const entries = read.value?.pairs ?? []
  const argued = new Set(entries.map(({ a, b }) => keyOf(a, b)))
  const pairs = found.filter(({ a, b }) => !argued.has(keyOf(a, b)))
  const needless = entries.filter(({ a, b }) => !found.some((pair) => keyOf(pair.a, pair.b) === keyOf(a, b)))
  const fault = (message: string): ContentFault => ({ file: alikeName, line: 1, message })
  return {
    pairs,
    faults: [
      ...read.faults,
      ...pairs.map(({ a, b, similarity }) => fault(`${a} and ${b} are ${Math.round(100 * similarity)} % alike: change one, or say here why both are asked`)),
      ...needless.map(({ a, b }) => fault(`${a} and ${b} are not alike: this entry is not needed`)),
    ],
  }
}
