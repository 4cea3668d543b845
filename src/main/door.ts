import { implement, ORPCError, ValidationError } from '@orpc/server'
import { contract } from '#contract'
import type { Log } from '#main/log'
import { Refused } from '#main/refused'

/** The contract, ready for handlers. A refusal leaves as the contract's typed error; what breaks is logged, and only its id leaves. */
export function openDoor(log: Log) {
  return implement(contract).use(async ({ next, path }) => {
    try {
      return await next()
    } catch (error) {
      throw toTypedError(error, path.join('.'), log)
    }
  })
}
export type Door = ReturnType<typeof openDoor>

const statusOf = { NOT_FOUND: 404, CONFLICT: 409, REFUSED: 422 } as const

function toTypedError(error: unknown, where: string, log: Log): Error {
  if (error instanceof Refused) return new ORPCError(error.code, { status: statusOf[error.code], message: error.message, data: error.data })
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST') return refusedInput(error)
  const id = log(error, where)
  return new ORPCError('BROKEN', { status: 500, message: `Something broke unexpectedly. The log has it under ${id}.`, data: { id } })
}

/** Zod's first issue as a sentence that names the field. */
function refusedInput(error: ORPCError<string, unknown>): Error {
  const issues = error.cause instanceof ValidationError ? error.cause.issues : []
  const [issue] = issues
  const field = issue?.path?.map((part) => String(typeof part === 'object' ? part.key : part)).join('.') ?? ''
  const reason = issue?.message ?? error.message
  const message = field === '' ? `The request was not understood: ${reason}.` : `${field}: ${reason}.`
  return new ORPCError('REFUSED', { status: 422, message, data: { field: field === '' ? null : field } })
}
