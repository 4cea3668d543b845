import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/query'

/** The address of the session that is running or paused; null: there is none, or it is not known yet. */
export function useRunning(): string | null {
  const running = useQuery(api.sessions.current.queryOptions())
  const id = running.data?.sessionId ?? null
  return id === null ? null : `/session/${id}`
}
