import { existsSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { MessageChannel, Worker } from 'node:worker_threads'
import type { SandboxLanguage } from '#core/session/run-protocol'
import { packageRoot } from '#main/surroundings'
import { engineFolder, readEngineFile } from '#main/checker/engine-source'
import { loadEngineFiles, type EngineFiles } from '#sandbox/engine-files'
import type { EngineWorker } from '#sandbox/live-worker'
import { createSupervisor, type Supervisor } from '#sandbox/supervisor'

const root = packageRoot()
/**
 * A worker has the rights that are named here, whatever its process has: it reads its own program and the engines' packages, writes nothing, starts nothing. What
 * looks for settings beside a package, as Node itself does, finds none further up.
 */
const readable = ['src', 'node_modules'].map((name) => join(root, name)).flatMap((folder) => [...new Set([folder, existsSync(folder) ? realpathSync(folder) : folder])])
export const workerRights = ['--permission', ...readable.map((folder) => `--allow-fs-read=${folder}/*`), `--allow-fs-read=${join(root, 'package.json')}`, '--disable-warning=SecurityWarning']

/** Node leaves some 190 KB of it to itself: code then ends its stack where it does in a browser's worker, which has 500 KB. R takes more of it here. */
const stackMb = (language: SandboxLanguage): number => (language === 'r' ? 0.75 : 0.55)

const toArrayBuffer = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer

function spawnWorker(language: SandboxLanguage, files: EngineFiles): EngineWorker {
  const worker = new Worker(new URL('./engine-worker.ts', import.meta.url), {
    name: language, env: {}, stdin: false, stdout: true, stderr: true, execArgv: workerRights, resourceLimits: { maxOldGenerationSizeMb: 1024, stackSizeMb: stackMb(language) },
  })
  const { port1, port2 } = new MessageChannel()
  worker.postMessage({ language, baseUrl: `${engineFolder(language)}/`, ...files, port: port2 }, [port2])
  return {
    port: port1 as unknown as MessagePort,
    terminate: () => void worker.terminate(),
    onCrash: (told) => void worker.on('error', (error) => told(error instanceof Error ? error.message : String(error))),
  }
}

/** `lane`: engines of one language in different lanes run beside each other. */
export type Engines = { of(language: SandboxLanguage, lane?: number): Supervisor; dispose(): void }

/** The sandbox's engines in Node workers. `cache` is a folder for files that are made once; `onStart` hears each worker started. */
export function createEngines(cache: string, onStart: (language: SandboxLanguage) => void = () => undefined): Engines {
  const supervisors = new Map<string, Supervisor>()
  const files = new Map<SandboxLanguage, Promise<EngineFiles>>()
  const load = (language: SandboxLanguage): Promise<EngineFiles> => {
    const bytes = async (name: string): Promise<ArrayBuffer> => toArrayBuffer(await readEngineFile(language, name, cache))
    const found = files.get(language) ?? loadEngineFiles(language, { bytes, wasm: async (name) => WebAssembly.compile(await bytes(name)) })
    files.set(language, found)
    return found
  }
  return {
    of: (language, lane = 0) => {
      const key = `${lane} ${language}`
      const found = supervisors.get(key)
      if (found) return found
      const made = createSupervisor(async () => {
        onStart(language)
        return spawnWorker(language, await load(language))
      })
      supervisors.set(key, made)
      return made
    },
    dispose: () => {
      for (const one of supervisors.values()) one.dispose()
    },
  }
}
