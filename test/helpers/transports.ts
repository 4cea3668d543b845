import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink as FetchLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { createRouterClient } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import type { contract } from '#contract'
import { createApp } from '#main/app'
import type { AppOptions } from '#main/platform'
import { pathsFor, systemClock, systemRandom } from '#main/surroundings'
import { startWebHost } from '#main/web/host'

export type Client = ContractRouterClient<typeof contract>
export type Opened = { client: Client; close(): Promise<void> | void }

const platform: AppOptions['platform'] = { host: 'test', version: '0.0.0', electron: null, sandboxUrl: 'http://localhost:1/', openFolder: null }
const optionsFor = (data: string): AppOptions => ({ paths: pathsFor(data), clock: systemClock, random: systemRandom, platform })

async function inProcess(data: string): Promise<Opened> {
  const app = await createApp(optionsFor(data))
  return { client: createRouterClient(app.router, { context: {} }) as Client, close: () => app.close() }
}

async function overHttp(data: string): Promise<Opened> {
  const host = await startWebHost({ paths: pathsFor(data) })
  const link = new FetchLink({ url: `${host.origin}/rpc`, headers: { authorization: `Bearer ${host.token}` } })
  return { client: createORPCClient(link), close: () => host.close() }
}

/** As Electron's MessagePortMain: `.on('message')` with an event, nothing before `start()`. */
function likeElectron(port: MessagePort) {
  return {
    on(event: string, listener: (event?: { data: unknown }) => void) {
      if (event === 'message') port.addListener('message', (data: unknown) => listener({ data }))
      else port.addListener(event as 'close', () => listener())
    },
    postMessage: (data: unknown) => port.postMessage(data),
  }
}

async function overPort(data: string): Promise<Opened> {
  const app = await createApp(optionsFor(data))
  const { port1, port2 } = new MessageChannel()
  new RPCHandler(app.router).upgrade(likeElectron(port1), { context: {} })
  const client: Client = createORPCClient(new PortLink({ port: port2 as unknown as globalThis.MessagePort }))
  const close = () => {
    port1.close()
    app.close()
  }
  return { client, close }
}

/** The same app behind each way to call it. */
export const transports: Record<string, { open: (data: string) => Promise<Opened>; isOnWire: boolean }> = {
  'in process': { open: inProcess, isOnWire: false },
  HTTP: { open: overHttp, isOnWire: true },
  MessagePort: { open: overPort, isOnWire: true },
}
