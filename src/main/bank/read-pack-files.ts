import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { sentenceOfIssue } from '#core/bank/fault-words'
import { loop, type Loop } from '#core/bank/loop'
import { role, type Role } from '#core/bank/role'
import { rubric, type Rubric } from '#core/bank/rubric'
import { topicsFile, type Topics } from '#core/bank/theme'
import type { ContentFault } from '#core/kinds/kind'
import { listFiles, readText } from '#main/bank/read-files'
import { readYaml } from '#main/bank/read-front'
import type { z } from 'zod'

/** A file of a pack as `schema` reads it; null with its faults otherwise. */
export async function readYamlFile<T>(root: string, file: string, schema: z.ZodType<T>): Promise<{ value: T | null; faults: ContentFault[] }> {
  const read = await readText(join(root, file))
  if ('refusal' in read) return { value: null, faults: [{ file, line: 1, message: `the file ${read.refusal}` }] }
  const yaml = readYaml(read.text)
  if (yaml.faults.length > 0) return { value: null, faults: yaml.faults.map((fault) => ({ file, ...fault })) }
  const parsed = schema.safeParse(yaml.value)
  if (parsed.success) return { value: parsed.data, faults: [] }
  return {
    value: null,
    faults: parsed.error.issues.map((issue) => ({ file, line: yaml.lineOf(issue.path), message: sentenceOfIssue(issue, 'the file') })),
  }
}

/** `topics.yaml`. A folder without one, such as a person's own questions, may name any topic. */
export async function readTopics(root: string): Promise<{ topics: Topics; faults: ContentFault[] }> {
  if (!existsSync(join(root, 'topics.yaml'))) return { topics: topicsFile.parse({}), faults: [] }
  const { value, faults } = await readYamlFile(root, 'topics.yaml', topicsFile)
  return { topics: value ?? topicsFile.parse({}), faults }
}

type Named = { id: string }

/** Every `<folder>/<id>.yaml`; a file whose id is not its name is a fault. */
async function readYamlFolder<T extends Named>(root: string, folder: string, schema: z.ZodType<T>): Promise<{ values: T[]; faults: ContentFault[] }> {
  const names = (await listFiles(join(root, folder))).filter((name) => /\.ya?ml$/.test(name))
  const values: T[] = []
  const faults: ContentFault[] = []
  for (const name of names) {
    const file = `${folder}/${name}`
    const read = await readYamlFile(root, file, schema)
    faults.push(...read.faults)
    if (read.value === null) continue
    const slug = name.replace(/\.ya?ml$/, '')
    if (read.value.id === slug) values.push(read.value)
    else faults.push({ file, line: 1, message: `id: is ${read.value.id}, the file is named ${slug}` })
  }
  return { values, faults }
}

export type PackLists = { rubrics: Rubric[]; roles: Role[]; loops: Loop[] }

/** Rubrics, roles and loops; what a role or loop names has to be there. */
export async function readLists(root: string, topics: Topics): Promise<PackLists & { faults: ContentFault[] }> {
  const rubrics = await readYamlFolder(root, 'rubrics', rubric)
  const roles = await readYamlFolder(root, 'roles', role)
  const loops = await readYamlFolder(root, 'loops', loop)
  const known = new Set(Object.values(topics).flatMap((list) => list.map((one) => one.id)))
  const ids = (list: readonly Named[]): Set<string> => new Set(list.map((one) => one.id))
  const unknown = (file: string, path: string, names: readonly string[], there: ReadonlySet<string>, what: string): ContentFault[] =>
    names.filter((name) => !there.has(name)).map((name) => ({ file, line: 1, message: `${path}: ${name} is not a ${what} of this pack` }))
  const faults = [
    ...roles.values.flatMap((one) => one.items.flatMap((item) => unknown(`roles/${one.id}.yaml`, `items.${item.id}.topics`, item.topics, known, 'topic'))),
    ...loops.values.flatMap((one) => {
      const file = `loops/${one.id}.yaml`
      return [
        ...unknown(file, 'role', one.role === null ? [] : [one.role], ids(roles.values), 'role'),
        ...one.rounds.flatMap((round) => [
          ...unknown(file, `rounds.${round.id}.topics`, round.topics, known, 'topic'),
          ...unknown(file, `rounds.${round.id}.rubrics`, round.rubrics, ids(rubrics.values), 'rubric'),
        ]),
      ]
    }),
  ]
  return { rubrics: rubrics.values, roles: roles.values, loops: loops.values, faults: [...rubrics.faults, ...roles.faults, ...loops.faults, ...faults] }
}

/** Texts of `sets/*`; their format is the set importer's affair. */
export async function readSets(root: string): Promise<{ sets: { file: string; text: string }[]; faults: ContentFault[] }> {
  const sets: { file: string; text: string }[] = []
  const faults: ContentFault[] = []
  for (const name of await listFiles(join(root, 'sets'))) {
    const read = await readText(join(root, 'sets', name))
    if ('text' in read) sets.push({ file: `sets/${name}`, text: read.text })
    else faults.push({ file: `sets/${name}`, line: 1, message: `the file ${read.refusal}` })
  }
  return { sets, faults }
}
