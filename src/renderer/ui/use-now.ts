import { useQuery } from '@tanstack/react-query'
import { api } from '../api/query'

/** Main's clock and time zone, a minute old at most; null until first known. */
export function useNow(): { now: number; timeZone: string } | null {
  const info = useQuery(api.app.info.queryOptions({ refetchInterval: 60_000, staleTime: 5_000 }))
  return info.data ? { now: info.data.now, timeZone: info.data.timeZone } : null
}
