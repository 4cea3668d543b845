import { createORPCClient, type ClientContext, type ClientLink } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import type { contract } from '#contract'
import { toApiError } from './errors'
import { followToken, takeToken } from './token'
import { announceChanges } from './topics'
import { chooseTransport } from './transports'

takeToken()
followToken()

const transport = chooseTransport()

const link: ClientLink<ClientContext> = {
  async call(path, input, options) {
    try {
      const output = await (await transport).call(path, input, options)
      announceChanges(path)
      return output
    } catch (error) {
      throw toApiError(error)
    }
  },
}

/** The whole contract as functions: `await client.bank.get({ id })`. In components prefer `api` of `./query`. */
export const client: ContractRouterClient<typeof contract> = createORPCClient(link)
