import { createReadStream } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream'
import { fileAt } from '#main/folder'
import type { Refusal } from '#main/web/guard'

/** As oRPC writes an error, so that the page shows the sentence. */
export function sendRefusal(response: ServerResponse, { status, code, message }: Refusal): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(JSON.stringify({ json: { defined: false, code, status, message } }))
}

function sendText(response: ServerResponse, status: number, text: string, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers })
  response.end(`${text}\n`)
}

export type FolderOptions = { root: string; headersFor(path: string): Record<string, string> }

/** Answers GET and HEAD with the files of one folder. */
export function sendFile(request: IncomingMessage, response: ServerResponse, { root, headersFor }: FolderOptions): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') return sendText(response, 405, 'Only GET is answered here.', { allow: 'GET, HEAD' })
  const path = (request.url ?? '/').split(/[?#]/, 1)[0] ?? '/'
  const found = fileAt(root, path)
  if (!found) return sendText(response, 404, 'There is no such file.', headersFor(path))
  response.writeHead(200, { ...headersFor(path), 'content-type': found.type, 'content-length': found.bytes })
  if (request.method === 'HEAD') return void response.end()
  // A closed tab ends the stream early; there is nobody left to tell.
  pipeline(createReadStream(found.file), response, () => undefined)
}
