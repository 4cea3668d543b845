type Code = 'NOT_FOUND' | 'CONFLICT' | 'REFUSED'

/** A refusal on its way to the door, which makes the contract's typed error of it. `message` is a sentence a person can act on. */
export class Refused extends Error {
  override name = 'Refused'
  readonly code: Code
  readonly data: Record<string, string | null>

  constructor(code: Code, message: string, data: Record<string, string | null>) {
    super(message)
    this.code = code
    this.data = data
  }
}

export const notFound = (what: string, id: string): Refused => new Refused('NOT_FOUND', `There is no ${what} “${id}” here.`, { what, id })
/** `now`: the state the row is in. */
export const conflict = (now: string, message: string): Refused => new Refused('CONFLICT', message, { now })
export const refuse = (message: string, field: string | null = null): Refused => new Refused('REFUSED', message, { field })
