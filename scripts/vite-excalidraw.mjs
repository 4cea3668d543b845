import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const fonts = fileURLToPath(new URL('../node_modules/@excalidraw/excalidraw/dist/prod/fonts', import.meta.url))
/** Below the page's own address; `src/renderer/widgets/excalidraw.ts` sets EXCALIDRAW_ASSET_PATH to its parent. */
const folder = 'excalidraw/fonts'

const filesOf = (root) =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

/** The line that adds the CDN to the places of each font, as 0.18 writes it, small and readable. */
const pushes = [/return (\w+)\.push\(new URL\([\w$]+,[\w$]+\.ASSETS_FALLBACK_URL\)\),\1(?![\w$])/g, /(\w+)\.push\(new URL\([\w$]+, [\w$]+\.ASSETS_FALLBACK_URL\)\);\s*return \1;/g]

function withoutCdn(code, id) {
  if (!code.includes('ASSETS_FALLBACK_URL')) return null
  const cut = pushes.reduce((text, push) => text.replace(push, 'return $1'), code)
  if (cut === code) throw new Error(`${id}: the place where fonts fall back to a CDN is not where it was; the app must not load anything from the network`)
  return cut.replaceAll('https://esm.sh/', '')
}

/** Excalidraw without the network: its fonts come with the page, and the CDN it would ask for missing ones is cut out of its code. */
export function excalidrawOffline() {
  return {
    name: 'excalidraw-offline',
    transform: {
      filter: { id: /@excalidraw[\\/]excalidraw[\\/]dist/ },
      handler: (code, id) => {
        const cut = withoutCdn(code, id)
        return cut === null ? null : { code: cut, map: null }
      },
    },
    configureServer(server) {
      server.middlewares.use(`/${folder}`, (request, response, next) => {
        const file = join(fonts, decodeURIComponent((request.url ?? '').split('?')[0] ?? ''))
        if (!file.startsWith(fonts) || !existsSync(file)) return next()
        response.setHeader('content-type', 'font/woff2')
        createReadStream(file).pipe(response)
      })
    },
    generateBundle() {
      for (const file of filesOf(fonts)) {
        this.emitFile({ type: 'asset', fileName: `${folder}/${relative(fonts, file).replaceAll('\\', '/')}`, source: readFileSync(file) })
      }
    },
  }
}
