import type { RunLanguage } from '#core/session/run-protocol'
import { registerPythonHover } from './python-hover'
import { registerSnippets } from './snippets'

/** Monaco's names. */
export const editorLanguages = { python: 'python', javascript: 'javascript', typescript: 'typescript', r: 'r', postgresql: 'pgsql', sqlite: 'sql', java: 'java', 'python-machine': 'python' } as const satisfies Record<RunLanguage, string>

registerSnippets()
registerPythonHover()

/** What a language needs beyond its colours; the checker of TypeScript is large and comes with its first editor. */
export async function loadLanguage(language: RunLanguage): Promise<void> {
  if (language === 'typescript' || language === 'javascript') await import('./typescript')
}
