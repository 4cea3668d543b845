import type { MachineLanguage } from '#core/session/run-protocol'
import type { Produced } from '#core/session/verdict'
import type { Door } from '#main/door'
import type { House } from '#main/house'
import { refuse } from '#main/refused'

const switchedOff = 'This question needs the Python of this machine, which is switched off. Settings, under “Running code on this machine”, says what that allows and switches it on.'

/** Java has no other place to run; the machine's Python, with all its packages, runs only once the person has said so. */
async function whyNot(house: House, language: MachineLanguage, packages: readonly string[]): Promise<string | null> {
  if (language === 'python-machine' && !house.stores.settings.read().allowMachinePython) return switchedOff
  return house.runner.whyNot(language, packages)
}

/** The results of a run as they come. Leaving early, as an aborted call does, ends the program. */
async function* streamRun(run: (onCase: (produced: Produced) => void, signal: AbortSignal) => Promise<unknown>, signal: AbortSignal | undefined): AsyncGenerator<Produced, void> {
  const stopper = new AbortController()
  const waiting: Produced[] = []
  let wake = Promise.withResolvers<void>()
  let isDone = false
  const ended = run((one) => { waiting.push(one); wake.resolve() }, signal ? AbortSignal.any([signal, stopper.signal]) : stopper.signal).finally(() => { isDone = true; wake.resolve() })
  // Whoever waits for the end hears it below.
  ended.catch(() => undefined)
  try {
    while (!isDone || waiting.length > 0) {
      const next = waiting.shift()
      if (next) yield next
      else {
        await wake.promise
        wake = Promise.withResolvers<void>()
      }
    }
    await ended
  } finally {
    stopper.abort()
  }
}

export function runnerHandlers({ runner: door }: Door, house: House) {
  return {
    languages: door.languages.handler(() => house.runner.languages()),
    whyNot: door.whyNot.handler(async ({ input }) => ({ sentence: await whyNot(house, input.language, input.packages) })),
    run: door.run.handler(async ({ input: { job, code }, signal }) => {
      const refusal = await whyNot(house, job.language, job.packages ?? [])
      if (refusal !== null) throw refuse(refusal, 'language')
      return streamRun((onCase, stop) => house.runner.run(job, code, { onCase, signal: stop }), signal)
    }),
  }
}
