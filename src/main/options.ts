import { parseArgs } from 'node:util'
import { parseRefusal, portRefusal } from './option-words.mjs'

export type HostOptions = { data: string | undefined; port: number; devOrigin: string | undefined }

export class BadOption extends Error {}

/** Options of a host as scripts/start.mjs passes them. Throws BadOption with a sentence. */
export function readHostOptions(args: readonly string[]): HostOptions {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { data: { type: 'string' }, port: { type: 'string' }, 'dev-origin': { type: 'string' } },
    })
    return { data: values.data, port: portOf(values.port), devOrigin: values['dev-origin'] }
  } catch (error) {
    throw error instanceof BadOption ? error : new BadOption(parseRefusal(error as Error, args))
  }
}

/** Electron's own command line, where Chromium's switches may stand as well; only `--data DIR` is ours. */
export function readElectronOptions(args: readonly string[]): { data: string | undefined } {
  const { values } = parseArgs({ args: [...args], options: { data: { type: 'string' } }, strict: false })
  return { data: typeof values.data === 'string' ? values.data : undefined }
}

function portOf(text: string | undefined): number {
  if (text === undefined) return 0
  const refusal = portRefusal(text)
  if (refusal !== null) throw new BadOption(refusal)
  return Number(text)
}
