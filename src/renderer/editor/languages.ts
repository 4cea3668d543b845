import type { RunLanguage } from '#core/session/run-protocol'
import { registerPythonHover } from './python-hover'
import { registerSnippets } from './snippets'
// Before the first model: Monaco tells a language's features only of models made after they were registered. The checker itself is loaded with the first of them.
import './typescript'

/** Monaco's names. */
export const editorLanguages = { python: 'python', javascript: 'javascript', typescript: 'typescript', r: 'r', postgresql: 'pgsql', sqlite: 'sql', java: 'java', 'python-machine': 'python' } as const satisfies Record<RunLanguage, string>

registerSnippets()
registerPythonHover()
