import { sentenceOfIssue } from '#core/bank/fault-words'
import { z } from 'zod'

/** A set as it travels between installs and ships with a pack. Titles are kept so that a bank without a question can still name it. */
export const setFile = z.strictObject({
  format: z.literal('dry-run-set'),
  version: z.literal(1),
  name: z.string().trim().min(1).max(120),
  description: z.string().max(2000),
  items: z
    .array(z.strictObject({ questionId: z.string().min(1).max(80), title: z.string().max(200) }))
    .max(60)
    .refine((items) => new Set(items.map((one) => one.questionId)).size === items.length, 'a question stands in it twice'),
})
export type SetFile = z.infer<typeof setFile>

/** A sentence and the field it is about, such as `items.2.title`; null: the file as a whole. */
export type SetFileRefusal = { refused: string; field: string | null }

export function readSetFile(text: string): SetFile | SetFileRefusal {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return { refused: `This is no set file: it is not JSON (${error instanceof Error ? error.message : String(error)}).`, field: null }
  }
  const format = z.looseObject({ format: z.literal('dry-run-set'), version: z.number() }).safeParse(value)
  if (!format.success) return { refused: 'This is no set file of Dry Run: its format must be "dry-run-set" and its version a number.', field: 'format' }
  if (format.data.version > 1) return { refused: `This set file was written by a newer Dry Run (version ${format.data.version}; this one reads 1).`, field: 'version' }
  const read = setFile.safeParse(value)
  if (read.success) return read.data
  const [issue] = read.error.issues
  const field = issue?.path.join('.') ?? ''
  return { refused: `The set file cannot be used: ${issue ? sentenceOfIssue(issue, 'it') : 'unknown fault'}.`, field: field === '' ? null : field }
}

/** Two-space JSON with a line end, the same for the same set. */
export function writeSetFile(set: Pick<SetFile, 'name' | 'description' | 'items'>): string {
  const { name, description, items } = set
  const file: SetFile = { format: 'dry-run-set', version: 1, name, description, items: items.map(({ questionId, title }) => ({ questionId, title })) }
  return `${JSON.stringify(file, null, 2)}\n`
}
