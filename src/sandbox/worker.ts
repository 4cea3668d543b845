import { harden } from '#sandbox/harden'
import { serve } from '#sandbox/serve'
import type { StartMessage } from '#sandbox/worker-protocol'

// The dedicated worker of one language. Its response's policy allows scripts of this origin, WebAssembly, and no connection.
globalThis.onmessage = (event: MessageEvent<StartMessage>) => {
  globalThis.onmessage = null
  // Not the message itself: the engine's files would stay with it as long as this stands.
  const { baseUrl } = event.data
  void serve(event.data, (name) => import(/* @vite-ignore */ new URL(name, baseUrl).href) as Promise<Record<string, unknown>>, () => harden(globalThis))
}
