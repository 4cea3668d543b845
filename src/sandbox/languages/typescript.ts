import { makeTranslate } from '#sandbox/languages/javascript'
import { quickjsFiles, startJavaScript } from '#sandbox/languages/javascript-engine'
import type { Language } from '#sandbox/languages/language'

/** TypeScript whose types are taken out, not checked; enums and parameter properties become JavaScript. Namespaces are not supported. */
export const typescript: Language = {
  id: 'typescript',
  ...quickjsFiles,
  start: async (host) => startJavaScript(host, await makeTranslate(['typescript', 'imports'])),
}
