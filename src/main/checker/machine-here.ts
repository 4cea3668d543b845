import type { Machine } from '#main/checker/machine'
import { createRunner } from '#main/runner/runner'

export type MachineOptions = { /** Runs a pack's programs also where files or network stand open to them. */ trusts: boolean; machinePython: boolean }

/**
 * Programs of this machine for a pack's references and mutants. A pack may come from a stranger: without a word to the contrary they run only where neither
 * network nor files can be reached.
 */
export function machineHere({ trusts, machinePython }: MachineOptions): Machine & { close(): void } {
  const runner = createRunner()
  let states: ReturnType<typeof runner.languages> | null = null
  return {
    whyNot: async (language, packages) => {
      if (language === 'python-machine' && !machinePython) return 'the machine’s Python is not used unless --machine-python is given'
      states ??= runner.languages()
      const state = (await states).find((one) => one.language === language)
      const open = state?.limits.filter((one) => (one.limit === 'network' || one.limit === 'files') && !one.holds) ?? []
      if (state?.found && open.length > 0 && !trusts) return `${open.map((one) => one.how).join('; ')}: --trust runs this pack’s programs all the same`
      return runner.whyNot(language, packages)
    },
    run: (job, code) => runner.run(job, code, { onCase: () => undefined }),
    close: () => runner.close(),
  }
}
