import { harden } from '#sandbox/harden'
import { serve } from '#sandbox/serve'
import type { StartMessage } from '#sandbox/worker-protocol'

// The dedicated worker of one language. Its response's policy allows scripts of this origin, WebAssembly, and no connection.
globalThis.onmessage = (event: MessageEvent<StartMessage>) => {
  globalThis.onmessage = null
  const start = event.data
  void serve(start, (name) => import(/* @vite-ignore */ new URL(name, start.baseUrl).href) as Promise<Record<string, unknown>>, () => harden(globalThis))
}
