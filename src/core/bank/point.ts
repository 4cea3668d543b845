import { z } from 'zod'

/** How a rubric point counts: `must` and `nice` earn their weight, `trap` costs it. */
export const pointRole = z.enum(['must', 'nice', 'trap'])
export type PointRole = z.infer<typeof pointRole>

/**
 * One thing an examiner listens for. `weight` is a whole number from 1 to 5.
 * A trap is a typical wrong statement; `why` then says what is wrong with it.
 */
export const point = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/, 'lower case letters, digits and hyphens'),
    role: pointRole,
    weight: z.int().min(1).max(5),
    text: z.string().min(8),
    why: z.string().min(8).optional(),
  })
  .refine((value) => value.role !== 'trap' || value.why !== undefined, {
    message: 'a trap needs `why`: what is wrong with the statement',
    path: ['why'],
  })
export type Point = z.infer<typeof point>
