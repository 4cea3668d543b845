import { oc } from '@orpc/contract'
import { z } from 'zod'

/** What queries read and commands change. The page refetches queries whose topics a command names. */
export type Topic = 'bank' | 'marks' | 'sessions' | 'reviews' | 'ratings' | 'sets' | 'settings' | 'backups'

export type DoorMeta = {
  reads?: readonly Topic[]
  changes?: readonly Topic[]
  /** Sent while a person writes, and once more as the page goes away: that one must still arrive. */
  isSaving?: boolean
}

/** `message` is always a sentence a person can act on. */
const errors = {
  /** No such row or file. */
  NOT_FOUND: { status: 404, data: z.strictObject({ what: z.string(), id: z.string() }) },
  /** The row is no longer in the state the command needs; nothing was changed. */
  CONFLICT: { status: 409, data: z.strictObject({ now: z.string() }) },
  /** Understood, well formed, and refused; `field` names what to change. */
  REFUSED: { status: 422, data: z.strictObject({ field: z.string().nullable() }) },
  /** Broke unexpectedly; the log has the rest under this id. */
  BROKEN: { status: 500, data: z.strictObject({ id: z.string() }) },
}

const base = oc.$meta<DoorMeta>({}).errors(errors)

/** Reads; refetched when a command changes one of `topics`. */
export const query = (...topics: Topic[]) => base.meta({ reads: topics })
/** Writes; declares what it changes. */
export const command = (...topics: Topic[]) => base.meta({ changes: topics })
/** A command that keeps what a person writes. */
export const saving = (...topics: Topic[]) => base.meta({ changes: topics, isSaving: true })
