import { readSetFile, type SetFile, writeSetFile } from '#core/bank/set-file'
import type { ExportedFile } from '#contract/library'
import type { Outputs } from '#contract'
import type { Door } from '#main/door'
import type { House } from '#main/house'
import { notFound, refuse } from '#main/refused'
import { getSet, isBuiltIn, listSets } from '#main/sets/read'

export function setHandlers({ sets: door }: Door, house: House) {
  return {
    list: door.list.handler(() => listSets(house)),
    get: door.get.handler(({ input }) => getSet(house, input.id)),
    save: door.save.handler(({ input: { id, name, description, questionIds } }) => {
      if (id !== null && isBuiltIn(id)) throw refuse('A set that comes with the bank cannot be changed. Save a copy of it.', 'id')
      if (id !== null && !house.stores.sets.get(id)) throw notFound('set', id)
      return save(house, id, { name, description, items: itemsFor(house, id, questionIds) })
    }),
    remove: door.remove.handler(({ input }) => {
      if (isBuiltIn(input.id)) throw refuse('A set that comes with the bank cannot be removed.', 'id')
      if (!house.stores.sets.remove(input.id)) throw notFound('set', input.id)
      return {}
    }),
    export: door.export.handler(({ input }) => exportSet(house, input.id)),
    import: door.import.handler(({ input }) => importSet(house, input.text)),
  }
}

type Content = Pick<SetFile, 'name' | 'description' | 'items'>

function save(house: House, id: string | null, content: Content): Outputs['sets']['get'] {
  const stored = { ...content, id: id ?? house.random.id(), updatedAt: house.clock.now() }
  house.stores.sets.save(stored)
  return getSet(house, stored.id)
}

/** A question the bank lacks may stay in a set that already had it, and cannot be put into one. */
function itemsFor(house: House, id: string | null, questionIds: readonly string[]): SetFile['items'] {
  const twice = questionIds.find((one, index) => questionIds.indexOf(one) !== index)
  if (twice !== undefined) throw refuse(`The question “${twice}” stands in the set twice.`, 'questionIds')
  const before = new Map((id === null ? [] : (house.stores.sets.get(id)?.items ?? [])).map((one) => [one.questionId, one.title]))
  return questionIds.map((questionId) => {
    const title = house.stores.bank.row(questionId)?.title ?? before.get(questionId)
    if (title === undefined) throw refuse(`The bank has no question “${questionId}”.`, 'questionIds')
    return { questionId, title }
  })
}

function exportSet(house: House, id: string): ExportedFile {
  const set = getSet(house, id)
  const slug = set.name.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'set'
  return { fileName: `${slug}.dry-run-set.json`, mime: 'application/json', encoding: 'utf8', content: writeSetFile(set) }
}

function importSet(house: House, text: string): Outputs['sets']['import'] {
  const read = readSetFile(text)
  if ('refused' in read) throw refuse(read.refused, read.field ?? 'text')
  const hadName = listSets(house).some((one) => one.name === read.name)
  const set = save(house, null, read)
  return { set, hadName, missing: set.items.filter((one) => !one.isPresent).map((one) => one.title || one.questionId) }
}
