import { javascriptDefaults, ScriptTarget, typescriptDefaults } from 'monaco-editor/languages/features/typescript/register'

/** What there is besides the language: the sandbox has no page, no network and no modules. */
const surroundings = `interface Console { log(...values: unknown[]): void; error(...values: unknown[]): void; warn(...values: unknown[]): void; info(...values: unknown[]): void }
declare const console: Console
`

// Faults are underlined and types shown on hover; nothing is completed.
const modes = { diagnostics: true, hovers: true, documentHighlights: true, signatureHelp: true, completionItems: false, codeActions: false, inlayHints: false, rename: true, definitions: true, references: false, documentSymbols: false, documentRangeFormattingEdits: true, onTypeFormattingEdits: true }

for (const defaults of [typescriptDefaults, javascriptDefaults]) {
  defaults.setModeConfiguration(modes)
  defaults.addExtraLib(surroundings, 'file:///sandbox.d.ts')
}
typescriptDefaults.setCompilerOptions({ allowNonTsExtensions: true, target: ScriptTarget.ESNext, lib: ['esnext'], strict: true, noImplicitAny: false })
javascriptDefaults.setCompilerOptions({ allowNonTsExtensions: true, allowJs: true, target: ScriptTarget.ESNext, lib: ['esnext'] })
