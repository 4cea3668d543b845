import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { bank } from '#contract/bank'
import { app, reports, sets, settings } from '#contract/library'
import { ratings, reviews, today } from '#contract/practice'
import { roles } from '#contract/roles'
import { runner } from '#contract/runner'
import { sessions } from '#contract/sessions'

/** THE door between the page and main: zod in, zod out, typed errors. */
export const contract = { app, bank, sessions, reviews, ratings, today, roles, sets, reports, runner, settings }

export type Inputs = InferContractRouterInputs<typeof contract>
export type Outputs = InferContractRouterOutputs<typeof contract>
