import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { defineConfig, type Plugin } from 'vite'
import type { SandboxLanguage } from './src/core/session/run-protocol.ts'
import { engineFileNames, readEngineFile } from './src/main/checker/engine-source.ts'
import { languages } from './src/sandbox/languages/index.ts'

const at = (path: string): string => resolve(import.meta.dirname, path)

/** Puts the files of each engine beside the page: the sandbox asks nothing of the network. */
function engines(): Plugin {
  return {
    name: 'engines',
    apply: 'build',
    async writeBundle({ dir = at('out/sandbox') }) {
      for (const id of Object.keys(languages) as SandboxLanguage[]) {
        const folder = join(dir, 'engines', id)
        await mkdir(folder, { recursive: true })
        for (const name of await engineFileNames(id)) {
          await mkdir(dirname(join(folder, name)), { recursive: true })
          await writeFile(join(folder, name), await readEngineFile(id, name, at('.cache/sandbox')))
        }
      }
    },
  }
}

export default defineConfig({
  root: at('src/sandbox'),
  base: './',
  plugins: [engines()],
  build: {
    outDir: at('out/sandbox'),
    emptyOutDir: true,
    modulePreload: false,
    target: 'es2024',
    rolldownOptions: {
      input: { frame: at('src/sandbox/index.html'), worker: at('src/sandbox/worker.ts') },
      output: {
        // What a worker loads lies in workers/, whose responses carry the workers' policy.
        entryFileNames: (chunk) => (chunk.name === 'worker' ? 'workers/worker.js' : '[name].js'),
        chunkFileNames: 'workers/[name]-[hash].js',
      },
    },
  },
})
