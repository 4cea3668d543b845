import { implement, ORPCError, ValidationError } from '@orpc/server'
import { sentenceOfIssue } from '#core/bank/fault-words'
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

type Path = NonNullable<ValidationError['issues'][number]['path']>

/** People know a field by its own name, `code`; within a list they need to know which one as well, `items.2.title`. */
function shown(path: Path): Path {
  const keys = path.map((part) => (typeof part === 'object' ? part.key : part))
  return keys.some((key) => typeof key === 'number') ? keys : keys.slice(-1)
}

/** Zod's first issue as a sentence that names the field. */
function refusedInput(error: ORPCError<string, unknown>): Error {
  const issues = error.cause instanceof ValidationError ? error.cause.issues : []
  const [issue] = issues
  const field = issue?.path?.map((part) => String(typeof part === 'object' ? part.key : part)).join('.') ?? ''
  const message = `${issue ? sentenceOfIssue({ ...issue, path: shown(issue.path ?? []) }, 'What was sent') : `The request was not understood: ${error.message}`}.`
  return new ORPCError('REFUSED', { status: 422, message, data: { field: field === '' ? null : field } })
}
