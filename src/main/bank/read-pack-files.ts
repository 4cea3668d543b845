import { join } from 'node:path'
import { rubric, type Rubric } from '#core/bank/rubric'
import { topicsFile, type Topics } from '#core/bank/theme'
import type { ContentFault } from '#core/kinds/kind'
import { listFiles, readText } from '#main/bank/read-files'
import { readYaml } from '#main/bank/read-front'
import type { z } from 'zod'

async function readYamlFile<T>(root: string, file: string, schema: z.ZodType<T>): Promise<{ value: T | null; faults: ContentFault[] }> {
  const read = await readText(join(root, file))
  if ('refusal' in read) return { value: null, faults: [{ file, line: 1, message: `the file ${read.refusal}` }] }
  const yaml = readYaml(read.text)
  if (yaml.faults.length > 0) return { value: null, faults: yaml.faults.map((fault) => ({ file, ...fault })) }
  const parsed = schema.safeParse(yaml.value)
  if (parsed.success) return { value: parsed.data, faults: [] }
  return {
    value: null,
    faults: parsed.error.issues.map((issue) => ({ file, line: yaml.lineOf(issue.path), message: `${issue.path.join('.')}: ${issue.message}` })),
  }
}

/** `topics.yaml`; without it no topic is known, which is one fault. */
export async function readTopics(root: string): Promise<{ topics: Topics; faults: ContentFault[] }> {
  const { value, faults } = await readYamlFile(root, 'topics.yaml', topicsFile)
  return { topics: value ?? topicsFile.parse({}), faults }
}

export async function readRubrics(root: string): Promise<{ rubrics: Rubric[]; faults: ContentFault[] }> {
  const names = (await listFiles(join(root, 'rubrics'))).filter((name) => /\.ya?ml$/.test(name))
  const rubrics: Rubric[] = []
  const faults: ContentFault[] = []
  for (const name of names) {
    const read = await readYamlFile(root, `rubrics/${name}`, rubric)
    faults.push(...read.faults)
    if (read.value === null) continue
    const slug = name.replace(/\.ya?ml$/, '')
    if (read.value.id === slug) rubrics.push(read.value)
    else faults.push({ file: `rubrics/${name}`, line: 1, message: `id: is ${read.value.id}, the file is named ${slug}` })
  }
  return { rubrics, faults }
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
