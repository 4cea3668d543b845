import type { SandboxLanguage } from '#core/session/run-protocol'
import { javascript } from '#sandbox/languages/javascript'
import type { Language } from '#sandbox/languages/language'
import { postgresql } from '#sandbox/languages/postgresql'
import { python } from '#sandbox/languages/python'
import { r } from '#sandbox/languages/r'
import { sqlite } from '#sandbox/languages/sqlite'
import { typescript } from '#sandbox/languages/typescript'

/** The register: a new language is one file and one line here. Engines are loaded when first used. */
export const languages = { python, javascript, typescript, r, postgresql, sqlite } as const satisfies Record<SandboxLanguage, Language>
