import type { MachineJob, MachineLanguage } from '#core/session/run-protocol'
import type { Produced } from '#core/session/verdict'
import { programs } from '#main/runner/languages/index'
import { missingPackages } from '#main/runner/languages/python-machine'
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

/** The one place that starts programs for candidates' code. */
export function createRunner(): Runner {
  const closing = new AbortController()
  let walls: Promise<Walls> | null = null
  const wallsHere = (): Promise<Walls> => (walls ??= findWalls())

  async function stateOf(language: MachineLanguage): Promise<MachineLanguageState> {
    const program = programs[language]
    const [found, around] = await Promise.all([program.find(), wallsHere()])
    const head = { language, title: program.title, limits: limitsOf(program, around) }
    return 'missing' in found ? { ...head, found: false, version: null, sentence: found.missing } : { ...head, found: true, version: found.version, sentence: null }
  }

  async function whyNot(language: MachineLanguage, packages: readonly string[]): Promise<string | null> {
    const found = await programs[language].find()
    if ('missing' in found) return found.missing
    const absent = language === 'python-machine' ? await missingPackages(found, packages) : []
    if (absent.length === 0) return null
    return `The Python of this machine (${found.program}) lacks ${list(absent)}. Install ${absent.length === 1 ? 'it' : 'them'} there with: ${found.program} -m pip install ${absent.join(' ')}`
  }

  return {
    languages: () => Promise.all((Object.keys(programs) as MachineLanguage[]).map(stateOf)),
    whyNot,
    run: async (job, code, options) => {
      const program = programs[job.language]
      const [toolchain, around] = await Promise.all([program.find(), wallsHere()])
      if ('missing' in toolchain) throw new Error(toolchain.missing)
      const signal = options.signal ? AbortSignal.any([options.signal, closing.signal]) : closing.signal
      return runCases({ program, toolchain, walls: around }, job, code, { ...options, signal })
    },
    close: () => closing.abort(),
  }
}
