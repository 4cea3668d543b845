import { ORPCError } from '@orpc/client'
import { sentenceOfIssue } from '#core/bank/fault-words'

/** What every failed call throws: `message` is a sentence for the person, `data` as the contract declares it for `code`. */
export type ApiError = { code: string; message: string; data: unknown }

type Issue = { message: string; path?: readonly (PropertyKey | { key: PropertyKey })[] }

function issuesOf(data: unknown): readonly Issue[] {
  if (typeof data !== 'object' || data === null || !('issues' in data) || !Array.isArray(data.issues)) return []
  return data.issues as readonly Issue[]
}

const unreachable = 'Dry Run does not answer. Start it again: this window then goes on, or else open the address that the start prints. What was saved is safe.'

/** Any failure of a transport as an `ApiError`: malformed input names its fields, a silent host gets code UNREACHABLE. */
export function toApiError(error: unknown): Error {
  if (error instanceof DOMException && error.name === 'AbortError') return error
  if (!(error instanceof ORPCError)) return new ORPCError('UNREACHABLE', { message: unreachable, cause: error })
  const issues = error.code === 'BAD_REQUEST' ? issuesOf(error.data) : []
  if (issues.length === 0) return error
  const { code, status, data, cause } = error
  return new ORPCError(code, { status, data, cause, message: issues.map((issue) => sentenceOfIssue(issue, 'What was sent')).join('; ') })
}

export function isApiError(error: unknown): error is Error & ApiError {
  return error instanceof ORPCError
}
