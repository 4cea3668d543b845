import childProcess from 'node:child_process'
import dgram from 'node:dgram'
import dns from 'node:dns'
import { constants } from 'node:fs'
import http from 'node:http'
import https from 'node:https'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'
import tls from 'node:tls'
import { pathToFileURL } from 'node:url'
import { parentPort } from 'node:worker_threads'
import { harden } from '#sandbox/harden'
import { serve } from '#sandbox/serve'
import type { StartMessage } from '#sandbox/worker-protocol'

/**
 * Engines built for Node bring bridges to the machine: Pyodide's `os.system` is a real shell and its sockets are real there. They go
 * through these modules, so every function of theirs refuses from now on, in this worker only.
 */
function closeMachine(): void {
  // A function declaration, since classes of other packages extend some of these.
  function refuse(): never {
    throw new Error('not allowed in the sandbox')
  }
  const [socketPrototype, serverPrototype] = [net.Socket.prototype, net.Server.prototype]
  for (const builtin of [childProcess, dgram, dns, dns.promises, http, https, net, tls] as object[]) {
    for (const [name, value] of Object.entries(builtin)) {
      if (typeof value === 'function') Object.defineProperty(builtin, name, { value: refuse, writable: false, configurable: false })
    }
  }
  for (const prototype of [socketPrototype, serverPrototype]) {
    Object.defineProperties(prototype, { connect: { value: refuse }, listen: { value: refuse } })
  }
  syncBuiltinESMExports()
  // Emscripten asks for the numbers of open's flags in a way that a worker without rights has not.
  Object.assign(process, { binding: (name: string) => (name === 'constants' ? { fs: constants } : refuse()) })
}

// The Node twin of `src/sandbox/worker.ts`: the same engines without a browser, for packs that are checked. Node has no policy per
// worker; in its place stand `closeMachine`, `harden`, and the permissions that `questions:check` starts Node with.
parentPort?.once('message', (start: StartMessage) => {
  closeMachine()
  const close = (): void => {
    harden(globalThis)
    for (const name of ['process', 'require', 'Buffer', 'global']) {
      Object.defineProperty(globalThis, name, { value: undefined, writable: false, configurable: false })
    }
  }
  void serve(start, (name) => import(pathToFileURL(start.baseUrl + name).href) as Promise<Record<string, unknown>>, close)
})
