import { z } from 'zod'
import type { CodeCase } from '#core/bank/case'
import type { ContentFault, NeighbourFiles } from '#core/kinds/kind'

export const codeLanguage = z.enum(['python', 'javascript', 'typescript', 'r', 'java'])
export type CodeLanguage = z.infer<typeof codeLanguage>
/** Languages a `code` question may offer, with the ending of its files. */
export const codeLanguages = { python: 'py', javascript: 'js', typescript: 'ts', r: 'R', java: 'java' } as const satisfies Record<CodeLanguage, string>

/** Languages whose cases may be whole programs and assertion files; the others take calls only. */
const takesPrograms: readonly CodeLanguage[] = ['python', 'javascript', 'typescript']

/** The language of an assertion file or a checker, by its ending; null when nothing runs it. */
export const languageOfFile = (path: string): CodeLanguage | null =>
  takesPrograms.find((one) => path.endsWith(`.${codeLanguages[one]}`)) ?? null

/** TypeScript takes assertions in JavaScript as they are. */
const runsTest = (language: CodeLanguage, path: string): boolean =>
  languageOfFile(path) === language || (language === 'typescript' && languageOfFile(path) === 'javascript')

const namedBy = (one: CodeCase): string | null => ('test' in one ? one.test : 'checker' in one ? one.checker : null)

const caseFault = (message: string): ContentFault => ({ file: 'cases.json', line: 1, message })

/** The assertion files and checkers that cases name. */
export function readNamedFiles(cases: readonly CodeCase[], files: NeighbourFiles): { files: Record<string, string>; faults: ContentFault[] } {
  const found: Record<string, string> = {}
  const faults: ContentFault[] = []
  for (const one of cases) {
    const path = namedBy(one)
    if (path === null) continue
    const text = files[path]
    if (text === undefined) faults.push(caseFault(`case ${one.id}: ${path} is missing`))
    else if (languageOfFile(path) === null) faults.push(caseFault(`case ${one.id}: ${path} must end in .py, .js or .ts`))
    else found[path] = text
  }
  return { files: found, faults }
}

type Matter = { languages: readonly CodeLanguage[]; entry: string; packages?: readonly string[] }

/** What a question's languages cannot do with its cases. */
export function whyUnfit({ languages, entry, packages = [] }: Matter, cases: readonly CodeCase[]): ContentFault[] {
  const faults: ContentFault[] = []
  if (entry === '' && cases.some((one) => 'args' in one)) faults.push({ file: 'question.md', line: 1, message: 'entry is missing: cases with args call it' })
  if (packages.length > 0 && languages.some((one) => one !== 'python')) faults.push({ file: 'question.md', line: 1, message: 'packages are for questions in Python alone' })
  for (const one of cases) {
    if ('args' in one) continue
    for (const language of languages) {
      if (!takesPrograms.includes(language)) faults.push(caseFault(`case ${one.id}: ${language} takes cases with args only`))
      else if ('test' in one && !runsTest(language, one.test)) faults.push(caseFault(`case ${one.id}: ${one.test} does not run in ${language}`))
    }
  }
  return faults
}
