import { basename } from 'node:path'
import { readSetFile, type SetFile } from '#core/bank/set-file'
import type { Theme } from '#core/bank/theme'
import type { KindId } from '#core/kinds/index'
import type { QuestionSet } from '#contract/library'
import type { House } from '#main/house'
import { notFound } from '#main/refused'
import type { StoredSet } from '#main/sets/store'

const builtInPrefix = 'builtin-'
export const isBuiltIn = (id: string): boolean => id.startsWith(builtInPrefix)

/** Sets of the packs first, then the person's own, by name. A faulty set file of a pack is left out here and listed among the bank's faults. */
export function listSets(house: House): QuestionSet[] {
  return [...builtInSets(house), ...house.stores.sets.list()].map((set) => describe(house, set))
}

export function getSet(house: House, id: string): QuestionSet {
  const set = isBuiltIn(id) ? builtInSets(house).find((one) => one.id === id) : house.stores.sets.get(id)
  if (!set) throw notFound('set', id)
  return describe(house, set)
}

function builtInSets(house: House): StoredSet[] {
  const files = house.stores.bank.packs().flatMap((pack) => pack.contents.sets)
  return files.flatMap(({ file, text }) => {
    const read = readSetFile(text)
    if ('refused' in read) return []
    return [{ id: `${builtInPrefix}${basename(file, '.json')}`, name: read.name, description: read.description, updatedAt: 0, items: read.items }]
  })
}

function describe(house: House, set: StoredSet): QuestionSet {
  const items = set.items.map((one) => describeItem(house, one))
  const minutes = items.reduce((total, one) => total + one.targetMinutes, 0)
  return { id: set.id, name: set.name, description: set.description, isBuiltIn: isBuiltIn(set.id), items, minutes, updatedAt: set.updatedAt }
}

/** The title as the bank has it now; as it was picked where the bank lacks the question. */
function describeItem(house: House, { questionId, title }: SetFile['items'][number]): QuestionSet['items'][number] {
  const row = house.stores.bank.row(questionId)
  if (!row) return { questionId, title, isPresent: false, theme: null, kind: null, targetMinutes: 0 }
  return { questionId, title: row.title, isPresent: true, theme: row.theme as Theme, kind: row.kind as KindId, targetMinutes: row.targetMinutes }
}
