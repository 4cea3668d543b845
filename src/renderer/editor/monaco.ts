import EditorWorker from 'monaco-editor/editor/editor.worker?worker'
import TypeScriptWorker from 'monaco-editor/languages/features/typescript/ts.worker?worker'
import * as monaco from 'monaco-editor/editor'
import 'monaco-editor/features/register.all'
import 'monaco-editor/languages/definitions/java/register'
import 'monaco-editor/languages/definitions/javascript/register'
import 'monaco-editor/languages/definitions/pgsql/register'
import 'monaco-editor/languages/definitions/python/register'
import 'monaco-editor/languages/definitions/r/register'
import 'monaco-editor/languages/definitions/sql/register'
import 'monaco-editor/languages/definitions/typescript/register'

self.MonacoEnvironment = { getWorker: (_, label) => (label === 'typescript' || label === 'javascript' ? new TypeScriptWorker() : new EditorWorker()) }

// Colours of the app around Monaco's own; its dimmed line numbers and dark comments miss 4.5 : 1.
monaco.editor.defineTheme('app-light', {
  base: 'vs',
  inherit: true,
  rules: [],
  colors: { 'editorLineNumber.foreground': '#5b6470', 'editorLineNumber.dimmedForeground': '#5b6470', 'editorLineNumber.activeForeground': '#1f2937' },
})
monaco.editor.defineTheme('app-dark', {
  base: 'vs-dark',
  inherit: true,
  rules: [{ token: 'comment', foreground: '8fbf7f' }],
  colors: { 'editorLineNumber.foreground': '#a6a9ae', 'editorLineNumber.dimmedForeground': '#a6a9ae', 'editorLineNumber.activeForeground': '#e5e7eb' },
})

/** Monaco with the languages of answers. It completes no answers: only snippets of the language, when asked. */
export { monaco }
