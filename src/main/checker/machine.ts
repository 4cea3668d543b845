import type { MachineJob, MachineLanguage } from '#core/session/run-protocol'
import type { Produced } from '#core/session/verdict'

/** How the checker runs what is no language of the sandbox. */
export type Machine = {
  /** Why jobs like this are left out, as a sentence; null when they can run. */
  whyNot(language: MachineLanguage, packages: readonly string[]): Promise<string | null>
  run(job: MachineJob, code: string): Promise<Produced[]>
}

/** Of a checker that starts no programs. */
export const noMachine: Machine = {
  whyNot: async () => 'programs of this machine are not started here',
  run: () => Promise.reject(new Error('programs of this machine are not started here')),
}

type Ask = { id: number; ask: 'whyNot'; language: MachineLanguage; packages: readonly string[] } | { id: number; ask: 'run'; job: MachineJob; code: string }
type Reply = { id: number; value?: unknown; error?: string }

type Channel = { send?: (message: never) => unknown; on(event: 'message', hear: (message: unknown) => void): unknown }
const sendOn = (channel: Channel, message: Ask | Reply): void => void (channel.send as ((message: unknown) => unknown) | undefined)?.call(channel, message)

/** Asks the process that started this one: the confined checker may start nothing itself. */
export function machineOf(parent: Channel): Machine {
  const waiting = new Map<number, (reply: Reply) => void>()
  let last = 0
  parent.on('message', (message) => {
    const reply = message as Reply
    waiting.get(reply.id)?.(reply)
    waiting.delete(reply.id)
  })
  const ask = async (what: Omit<Extract<Ask, { ask: 'run' }>, 'id'> | Omit<Extract<Ask, { ask: 'whyNot' }>, 'id'>): Promise<unknown> => {
    const id = (last += 1)
    const reply = await new Promise<Reply>((resolve) => {
      waiting.set(id, resolve)
      sendOn(parent, { id, ...what } as Ask)
    })
    if (reply.error !== undefined) throw new Error(reply.error)
    return reply.value
  }
  return {
    whyNot: async (language, packages) => (await ask({ ask: 'whyNot', language, packages })) as string | null,
    run: async (job, code) => (await ask({ ask: 'run', job, code })) as Produced[],
  }
}

/** The other end: answers a confined checker. */
export function serveMachine(child: Channel, machine: Machine): void {
  child.on('message', (message) => {
    const asked = message as Ask
    const value: Promise<unknown> = asked.ask === 'run' ? machine.run(asked.job, asked.code) : machine.whyNot(asked.language, asked.packages)
    value.then(
      (given) => sendOn(child, { id: asked.id, value: given }),
      (error: unknown) => sendOn(child, { id: asked.id, error: error instanceof Error ? error.message : String(error) }),
    )
  })
}
