import type { MachineLanguage } from '#core/session/run-protocol'
import type { Machine } from '#main/checker/machine'
import { createRunner } from '#main/runner/runner'

export type MachineOptions = { /** Where the runner keeps what it makes once. */ kits: string; /** Runs a pack's programs also where files or network stand open to them. */ trusts: boolean; machinePython: boolean }

/**
 * Programs of this machine for a pack's references and mutants. A pack may come from a stranger: without a word to the contrary they run only where neither
 * network nor files can be reached.
 */
export function machineHere({ kits, trusts, machinePython }: MachineOptions): Machine & { close(): void } {
  const runner = createRunner(kits)
  let states: ReturnType<typeof runner.languages> | null = null
  const reasons = new Map<string, Promise<string | null>>()
  // What is installed does not change while a pack is checked.
  const askOnce = (language: MachineLanguage, packages: readonly string[]): Promise<string | null> => {
    const key = JSON.stringify([language, packages])
    const asked = reasons.get(key) ?? runner.whyNot(language, packages)
    reasons.set(key, asked)
    return asked
  }
  return {
    whyNot: async (language, packages) => {
      if (language === 'python-machine' && !machinePython) return 'the machine’s Python is not used unless --machine-python is given'
      states ??= runner.languages()
      const state = (await states).find((one) => one.language === language)
      const open = state?.limits.filter((one) => (one.limit === 'network' || one.limit === 'files') && !one.holds) ?? []
      if (state?.found && open.length > 0 && !trusts) return `${open.map((one) => one.how).join('; ')}: --trust runs this pack’s programs all the same`
      return askOnce(language, packages)
    },
    run: (job, code) => runner.run(job, code, { onCase: () => undefined }),
    close: () => runner.close(),
  }
}
