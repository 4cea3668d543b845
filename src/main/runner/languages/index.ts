import type { MachineLanguage } from '#core/session/run-protocol'
import { java } from '#main/runner/languages/java'
import type { MachineProgram } from '#main/runner/languages/language'
import { pythonMachine } from '#main/runner/languages/python-machine'

/** The register: a new language is one file and one line here. */
export const programs = { java, 'python-machine': pythonMachine } as const satisfies Record<MachineLanguage, MachineProgram>
