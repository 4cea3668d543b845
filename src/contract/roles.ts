import { z } from 'zod'
import { loop } from '#core/bank/loop'
import { role, roleItem } from '#core/bank/role'
import { rating } from '#core/rating/rating'
import { query } from '#contract/base'

/** Shares 0 to 1; `low` to `high` is the 95 % band. */
const expected = z.strictObject({ share: z.number(), low: z.number(), high: z.number() })

const standing = z.strictObject({
  /** Share expected on questions of the role's level, over all items by weight; what is not measured widens the band. */
  expected,
  /** Share of the weights with at least one answer. */
  measured: z.number(),
})

export const roleHead = z.strictObject({
  ...role.pick({ id: true, title: true, summary: true, level: true }).shape,
  itemCount: z.int(),
  /** Questions of the bank that are about any of its items. */
  questionCount: z.int(),
  standing,
})

export const roleItemView = z.strictObject({
  ...roleItem.omit({ topics: true }).shape,
  topics: z.array(z.strictObject({ id: z.string(), title: z.string() })),
  questionCount: z.int(),
  /** Of those, never answered by the person. */
  newCount: z.int(),
  attempts: z.int(),
  rating,
  expected,
})
export type RoleItemView = z.infer<typeof roleItemView>

export const roles = {
  /** Roles of the packs, with how the person stands. */
  list: query('bank', 'ratings').output(z.array(roleHead)),
  get: query('bank', 'ratings')
    .input(z.strictObject({ id: z.string() }))
    .output(z.strictObject({ head: roleHead, items: z.array(roleItemView), loops: z.array(loop) })),
  /** Interview loops of the packs, also those for no single role. */
  loops: query('bank').output(z.array(loop)),
}
