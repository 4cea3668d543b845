import type { ClientContext, ClientLink } from '@orpc/client'
import { RPCLink as FetchLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { readToken } from './token'
import { metaOf } from './topics'

type Link = ClientLink<ClientContext>

/** What the preload puts on the page in Electron. `connect` answers with a window message carrying one MessagePort. */
export type Bridge = { connect(): void }

declare global {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface merges with the DOM's
  interface Window {
    dryRun?: Bridge
  }
}

const portMessage = 'dry-run:port'

function portFrom(bridge: Bridge): Promise<MessagePort> {
  return new Promise((resolve) => {
    window.addEventListener('message', function take(event: MessageEvent<unknown>) {
      const port = event.ports[0]
      if (event.source !== window || event.data !== portMessage || port === undefined) return
      window.removeEventListener('message', take)
      resolve(port)
    })
    bridge.connect()
  })
}

async function overPort(bridge: Bridge): Promise<Link> {
  const port = await portFrom(bridge)
  const link = new PortLink({ port })
  port.start()
  return link
}

/** What was written and is saved while the page goes away must still arrive. Browsers take at most 64 KiB of such requests. */
const outlivesPage = (path: readonly string[], input: unknown): boolean => metaOf(path).isSaving === true && JSON.stringify(input).length < 30_000

function overHttp(): Link {
  return new FetchLink({
    url: () => new URL('/rpc', window.location.origin).href,
    headers: () => ({ authorization: `Bearer ${readToken() ?? ''}` }),
    fetch: (request, init, _options, path, input) => fetch(request, outlivesPage(path, input) ? { ...init, keepalive: true } : init),
  })
}

/** Electron hands a port over; in a browser the same host that served the page answers. */
export function chooseTransport(): Promise<Link> {
  return window.dryRun ? overPort(window.dryRun) : Promise.resolve(overHttp())
}
