import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

export type GuardOptions = {
  /** Origins this host answers as, such as `http://127.0.0.1:4321`. The first one is its own. */
  origins: readonly string[]
  /** What this start handed over in the address. Null: files only, nothing to protect. */
  token: string | null
}

export type Refusal = { status: 401 | 403 | 404 | 421; code: string; message: string }

/** Another name for this machine in Host is DNS rebinding; another Origin is a foreign page. Both end here, before any reading. */
export function refuseStranger({ headers }: IncomingMessage, { origins }: GuardOptions): Refusal | null {
  if (!origins.some((origin) => new URL(origin).host === headers.host)) {
    return { status: 421, code: 'MISDIRECTED', message: `This is ${origins[0]}; the request was addressed to another name.` }
  }
  if (headers.origin !== undefined && !origins.includes(headers.origin)) {
    return { status: 403, code: 'FORBIDDEN', message: 'Requests from other pages are refused.' }
  }
  return null
}

const digest = (text: string) => createHash('sha256').update(text).digest()

export function refuseWithoutToken({ headers }: IncomingMessage, { token }: GuardOptions): Refusal | null {
  const given = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1]
  if (token !== null && given !== undefined && timingSafeEqual(digest(given), digest(token))) return null
  return {
    status: 401,
    code: 'UNAUTHORIZED',
    message: 'This page has no key for the running Dry Run. Open the address that the start printed last.',
  }
}
