import type { Transform } from 'sucrase'
import { quickjsFiles, startJavaScript } from '#sandbox/languages/javascript-engine'
import type { CaseError, Language } from '#sandbox/languages/language'

/** Sucrase says where as `(line:column)` at the end of its message. */
function readError(error: unknown): CaseError {
  const text = error instanceof Error ? error.message : String(error)
  const line = Number(/\((\d+):\d+\)\s*$/.exec(text)?.[1] ?? 0)
  return { name: 'SyntaxError', message: text.replace(/^Error transforming [^:]*: /, '').slice(0, 500), line: line > 0 ? line : null }
}

/** Lines stay where they are. `import` becomes `require`, which QuickJS does not have: there is nothing to import. */
export async function makeTranslate(transforms: Transform[]): Promise<(code: string) => string | { error: CaseError }> {
  const { transform } = await import('sucrase')
  return (code) => {
    try {
      return transform(code, { transforms, disableESTransforms: true, preserveDynamicImport: true }).code
    } catch (error) {
      return { error: readError(error) }
    }
  }
}

/** `export` is what people write by habit; without it nothing is translated. */
const hasModuleWords = (code: string): boolean => /^\s*(export|import)\b/m.test(code)

/** JavaScript in QuickJS compiled to WebAssembly: an engine within the engine, so that the worker's own objects are not of its world. */
export const javascript: Language = {
  id: 'javascript',
  ...quickjsFiles,
  start: async (host) => {
    const translate = await makeTranslate(['imports'])
    return startJavaScript(host, (code) => (hasModuleWords(code) ? translate(code) : code))
  },
}
