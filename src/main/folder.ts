import { statSync } from 'node:fs'
import { extname, join, sep } from 'node:path'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.map': 'application/json',
}

export type FolderFile = { file: string; type: string; bytes: number }

/** The file a URL path names inside `root` (`/` is index.html), or null: none there, malformed, or outside of it. */
export function fileAt(root: string, urlPath: string): FolderFile | null {
  const path = decoded(urlPath)
  if (path === null || path.includes('\0') || path.includes('\\')) return null
  const file = join(root, path.endsWith('/') ? `${path}index.html` : path)
  if (!file.startsWith(root.endsWith(sep) ? root : root + sep)) return null
  const stats = statSync(file, { throwIfNoEntry: false })
  if (!stats?.isFile()) return null
  return { file, type: types[extname(file)] ?? 'application/octet-stream', bytes: stats.size }
}

function decoded(urlPath: string): string | null {
  try {
    return decodeURIComponent(urlPath)
  } catch {
    return null
  }
}
