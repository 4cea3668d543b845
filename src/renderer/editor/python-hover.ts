import { monaco } from './monaco'
import { type Docs, docsOf } from './python-docs'

let docs: Promise<Docs> | null = null

const read = (): Promise<Docs> => (docs ??= import('./python-docs.json').then((module) => module.default as unknown as Docs))

/** Signature and documentation on hover; offline, and no completion. */
export function registerPythonHover(): void {
  monaco.languages.registerHoverProvider('python', {
    provideHover: async (model, position) => {
      const word = model.getWordAtPosition(position)
      if (!word) return null
      const before = model.getLineContent(position.lineNumber).slice(0, word.startColumn - 1)
      const contents = docsOf(await read(), word.word, before).map((value) => ({ value }))
      return contents.length === 0 ? null : { contents, range: new monaco.Range(position.lineNumber, word.startColumn, position.lineNumber, word.endColumn) }
    },
  })
}
