/*
 * How a screen talks to main. There is no refresh code in screens: after a command succeeds (through `api` or `client`),
 * every query on screen whose `reads` topics meet the command's `changes` topics is fetched again, in other tabs too.
 *
 *   const found = useQuery(api.bank.search.queryOptions({ input: { query, limit: 50, offset: 0 }, placeholderData: keepPreviousData }))
 *   const tree = useQuery(api.bank.tree.queryOptions())                      no input: no argument
 *   const one = useQuery(api.bank.get.queryOptions({ input: id === null ? skipToken : { id } }))
 *   const mark = useMutation(api.bank.mark.mutationOptions())                mark.mutate({ id, isStarred: true })
 *   await client.sessions.saveDraft({ itemId, answer })                      outside React; topics are announced all the same
 *
 * A failure is an Error with {code, message, data} (`ApiError`): `found.error?.message` is a sentence for the person;
 * `isDefinedError(error) && error.code === 'CONFLICT'` (from @orpc/client) types `error.data`. BAD_REQUEST names its fields,
 * UNREACHABLE means the host is gone. Queries retry only UNREACHABLE; commands never retry by themselves.
 */
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { QueryClient } from '@tanstack/react-query'
import type { Topic } from '#contract/base'
import { client } from './client'
import { isApiError } from './errors'
import { metaOf, onChanges } from './topics'

/** `api.<room>.<procedure>.queryOptions / mutationOptions / queryKey`, for the hooks of TanStack Query. */
export const api = createTanstackQueryUtils(client)

// Main is on this machine: being offline is no reason to wait. What falls due with time is fresh after 15 s.
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: 15_000,
      retry: (failures, error) => failures < 2 && isApiError(error) && error.code === 'UNREACHABLE',
      retryDelay: 400,
    },
    mutations: { networkMode: 'always', retry: false },
  },
})

function readsOneOf(queryKey: readonly unknown[], topics: readonly Topic[]): boolean {
  const path = queryKey[0]
  return Array.isArray(path) && (metaOf(path as string[]).reads ?? []).some((topic) => topics.includes(topic))
}

onChanges((topics) => {
  void queryClient.invalidateQueries({ predicate: (query) => readsOneOf(query.queryKey, topics) })
})

export { client }
