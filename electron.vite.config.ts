import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { excalidrawOffline } from './scripts/vite-excalidraw.mjs'

const at = (path: string) => resolve(import.meta.dirname, path)

// questions/ and db/migrations are read from the package itself (src/main/surroundings.ts), so nothing is copied to out/.
export default defineConfig({
  main: {
    build: {
      // better-sqlite3 stays outside: it finds its binary beside its own files. All else is bundled, so out/ needs one package.
      externalizeDeps: true,
      rolldownOptions: {
        input: { index: at('src/main/index.ts'), web: at('src/main/web.ts'), cli: at('src/main/cli.ts') },
        output: { format: 'es', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    // A sandboxed preload must be CommonJS and may require nothing but electron.
    build: { externalizeDeps: false, rolldownOptions: { input: { index: at('src/preload/index.ts') }, output: { format: 'cjs', entryFileNames: '[name].cjs' } } },
  },
  renderer: {
    root: at('src/renderer'),
    plugins: [react(), excalidrawOffline()],
    resolve: {
      // monaco-vim names paths of an older Monaco, and its "browser" file brings a second Monaco's parts along.
      alias: [
        { find: /^monaco-vim$/, replacement: at('node_modules/monaco-vim/dist/index.mjs') },
        { find: /^monaco-editor\/esm\/vs\/(.*)$/, replacement: 'monaco-editor/$1' },
      ],
    },
    build: { minify: true, chunkSizeWarningLimit: 5000, outDir: at('out/renderer'), emptyOutDir: true, rolldownOptions: { input: { index: at('src/renderer/index.html') } } },
  },
})
