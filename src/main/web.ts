import { lockFolder, type Holder } from '#main/lock'
import { BadOption, readHostOptions } from '#main/options'
import { pathsFor } from '#main/surroundings'
import { startWebHost, type WebHost, type WebHostOptions } from '#main/web/host'

const say = (line: string) => void process.stdout.write(`${line}\n`)

function sayWhoRuns(folder: string, holder: Holder | null): void {
  if (!holder) return say(`Another Dry Run is just starting on ${folder}. Wait a moment, then start again.`)
  const where = holder.host === 'electron' ? 'in its own window' : 'in the browser'
  say(`Dry Run already runs on ${folder}, ${where} (process ${holder.pid}).`)
  if (holder.url) say(`ready ${holder.url}`)
}

const closeLimitMs = 5000

/** Ctrl-C, SIGTERM, or the parent that started us is gone: close everything, then leave with 0. A terminal may tell us twice. */
function onEnd(close: () => Promise<void>): void {
  let isClosing = false
  const end = () => {
    if (isClosing) return
    isClosing = true
    setTimeout(() => process.exit(1), closeLimitMs).unref()
    void close().finally(() => process.exit(0))
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
  if (process.send) process.once('disconnect', end)
}

/** Node's codes for what goes wrong at a start, as sentences. */
function sentenceOf(error: unknown, port: number): string {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'EADDRINUSE') return `Port ${port} is taken by another program. Leave --port out, or give another number.`
  if (code === 'EACCES' && message.includes('listen')) return `Port ${port} is not allowed for this user. Give a number above 1023.`
  return message
}

/** Set by scripts/dev-server.mjs only. */
function developmentOf(origin: string | undefined): Pick<WebHostOptions, 'development'> {
  const token = process.env.DRY_RUN_DEV_TOKEN
  return origin !== undefined && token ? { development: { origin, token } } : {}
}

async function main(): Promise<void> {
  const options = readHostOptions(process.argv.slice(2))
  const paths = pathsFor(options.data)
  const lock = lockFolder(paths.data)
  if (!lock.isMine) return sayWhoRuns(paths.data, lock.holder)
  let host: WebHost | null = null
  onEnd(async () => {
    await host?.close()
    lock.release()
  })
  try {
    host = await startWebHost({ paths, port: options.port, ...developmentOf(options.devOrigin) })
    lock.tell({ pid: process.pid, host: 'web', url: host.url })
    say(`ready ${host.url}`)
  } catch (error) {
    lock.release()
    throw new Error(sentenceOf(error, options.port), { cause: error })
  }
}

main().catch((error: Error) => {
  console.error(`Dry Run could not start: ${error.message}`)
  if (process.env.DRY_RUN_DEBUG) console.error(error)
  process.exit(error instanceof BadOption ? 2 : 1)
})
