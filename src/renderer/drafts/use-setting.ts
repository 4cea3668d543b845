import { useQuery } from '@tanstack/react-query'
import type { Settings } from '#contract/library'
import { api, client, queryClient } from '../api/query'
import { createKept, type Kept } from './use-kept'

/** A setting that a screen changes by the way, such as where its divider stands. Kept by main: what a browser keeps goes with the loopback page’s address. */
export function createSetting<Key extends keyof Settings>(key: Key) {
  const useKept = createKept(async (_id: string, value: Settings[Key]) => {
    queryClient.setQueryData(api.settings.get.queryKey(), await client.settings.set({ [key]: value }))
  })
  return (initial: Settings[Key]): Kept<Settings[Key]> => {
    const settings = useQuery(api.settings.get.queryOptions()).data
    return useKept(key, settings?.[key] ?? initial)
  }
}
