import { existsSync } from 'node:fs'
import type { MachineJob, MachineLanguage } from '#core/session/run-protocol'
import type { Produced } from '#core/session/verdict'
import { programs } from '#main/runner/languages/index'
import type { Equipped, Toolchain } from '#main/runner/languages/language'
import { missingPackages } from '#main/runner/languages/python-machine'
import { openKits } from '#main/runner/kits'
import { runCases } from '#main/runner/run-cases'
import { findWalls, type Limit, limitsOf, type Walls } from '#main/runner/walls'

export type MachineLanguageState = { language: MachineLanguage; title: string; found: boolean; version: string | null; sentence: string | null; limits: Limit[] }

export type Runner = {
  /** What is there and what binds it. The machine is asked each time. */
  languages(): Promise<MachineLanguageState[]>
  /** Why a job cannot run here, as a sentence with what mends it; null when it can. */
  whyNot(language: MachineLanguage, packages: readonly string[]): Promise<string | null>
  /** One result for each case, in order. Throws with a sentence when nothing could be started. */
  run(job: MachineJob, code: string, options: { onCase(produced: Produced): void; signal?: AbortSignal }): Promise<Produced[]>
  /** Ends what still runs. */
  close(): void
}

const list = (names: readonly string[]): string => names.join(', ')

/** The one place that starts programs for candidates' code. What languages need made once is kept in the folder `kits`, which may be emptied at any time. */
export function createRunner(kits: string): Runner {
  const closing = new AbortController()
  const { equip } = openKits(kits)
  const lastFound = new Map<MachineLanguage, Toolchain>()
  let walls: Promise<Walls> | null = null
  const wallsHere = (): Promise<Walls> => (walls ??= findWalls())

  async function stateOf(language: MachineLanguage): Promise<MachineLanguageState> {
    const program = programs[language]
    const [found, around] = await Promise.all([program.find(), wallsHere()])
    const head = { language, title: program.title, limits: limitsOf(program, around) }
    return 'missing' in found ? { ...head, found: false, version: null, sentence: found.missing } : { ...head, found: true, version: found.version, sentence: null }
  }

  /** Asking a toolchain who it is takes as long as a small run: what was found is used for as long as it is there. */
  async function toolchainFor(language: MachineLanguage): Promise<Equipped> {
    const known = lastFound.get(language)
    const found = known !== undefined && existsSync(known.program) ? known : await programs[language].find()
    if ('missing' in found) throw new Error(found.missing)
    lastFound.set(language, found)
    return equip(programs[language], found)
  }

  async function whyNot(language: MachineLanguage, packages: readonly string[]): Promise<string | null> {
    const found = await programs[language].find()
    if ('missing' in found) return found.missing
    // Whoever asks is about to run something; why a kit cannot be made is said then.
    lastFound.set(language, found)
    equip(programs[language], found).catch(() => undefined)
    const absent = language === 'python-machine' ? await missingPackages(found, packages) : []
    if (absent.length === 0) return null
    return `The Python of this machine (${found.program}) lacks ${list(absent)}. Install ${absent.length === 1 ? 'it' : 'them'} there with: ${found.program} -m pip install ${absent.join(' ')}`
  }

  return {
    languages: () => Promise.all((Object.keys(programs) as MachineLanguage[]).map(stateOf)),
    whyNot,
    run: async (job, code, options) => {
      const program = programs[job.language]
      const [toolchain, around] = await Promise.all([toolchainFor(job.language), wallsHere()])
      const signal = options.signal ? AbortSignal.any([options.signal, closing.signal]) : closing.signal
      return runCases({ program, toolchain, walls: around }, job, code, { ...options, signal })
    },
    close: () => closing.abort(),
  }
}
