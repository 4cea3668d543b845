import EditorWorker from 'monaco-editor/editor/editor.worker?worker'
import * as monaco from 'monaco-editor/editor'
import 'monaco-editor/features/register.all'
import 'monaco-editor/languages/definitions/pgsql/register'
import 'monaco-editor/languages/definitions/python/register'

self.MonacoEnvironment = { getWorker: () => new EditorWorker() }

/** Monaco with two languages and no language server: an interview has no completion of answers. */
export { monaco }
