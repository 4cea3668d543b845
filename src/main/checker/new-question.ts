import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { sentenceOfIssue } from '#core/bank/fault-words'
import { questionId } from '#core/bank/question'
import { theme } from '#core/bank/theme'
import { kindId } from '#core/kinds/index'
import { readTopics } from '#main/bank/read-pack-files'
import { skeletonOf } from '#main/checker/skeleton'

const usage = `questions:new <theme> <slug> <kind> [--pack folder]   writes a skeleton to fill in
  <theme>  ${theme.options.join(', ')}
  <slug>   the question's id for life: lower case words joined by hyphens
  <kind>   ${kindId.options.join(', ')}
  --pack   folder of the pack; this repository's questions when left out`

const root = resolve(import.meta.dirname, '../../..')

/** Throws an Error whose message is a sentence for the author. */
async function writeSkeleton(words: readonly string[], pack: string): Promise<string> {
  const [themeWord, slug, kindWord] = words
  if (words.length !== 3) throw new Error(`Three words are needed: theme, slug and kind; ${words.length} were given.`)
  const [oneTheme, id, kind] = [theme.safeParse(themeWord), questionId.safeParse(slug), kindId.safeParse(kindWord)]
  if (!oneTheme.success) throw new Error(`theme: ${themeWord} is none of ${theme.options.join(', ')}.`)
  if (!id.success) throw new Error(`${id.error.issues.map((issue) => sentenceOfIssue({ ...issue, path: [`slug “${slug}”`] }, 'the slug')).join('; ')}.`)
  if (!kind.success) throw new Error(`kind: ${kindWord} is none of ${kindId.options.join(', ')}.`)
  const folder = join(pack, oneTheme.data, id.data)
  if (existsSync(folder)) throw new Error(`slug: ${relative(process.cwd(), folder)} is there already; nothing was written.`)
  const { topics } = await readTopics(pack)
  const files = skeletonOf({ theme: oneTheme.data, slug: id.data, kind: kind.data, topic: topics[oneTheme.data][0]?.id ?? 'todo' })
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

try {
  const { values, positionals } = parseArgs({ options: { pack: { type: 'string' }, help: { type: 'boolean' } }, allowPositionals: true })
  if (values.help) process.stdout.write(`${usage}\n`)
  else {
    const folder = relative(process.cwd(), await writeSkeleton(positionals, resolve(values.pack ?? join(root, 'questions'))))
    process.stdout.write(`${folder} is there. Choose its topics, write what says TODO, then run: npm run questions:check\n`)
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}\n`)
  process.exitCode = 2
}
