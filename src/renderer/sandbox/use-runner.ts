import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api } from '../api/query'
import { createRunner } from './runner'

type Runner = ReturnType<typeof createRunner>

let shared: { url: string; runner: Runner } | null = null

/** The one runner of the app: the frame and its engines stay warm between items and screens. */
function runnerAt(url: string): Runner {
  if (shared?.url === url) return shared.runner
  shared?.runner.dispose()
  shared = { url, runner: createRunner(url) }
  return shared.runner
}

/** Null until main has said where the sandbox is. */
export function useRunner(): Runner | null {
  const url = useQuery(api.app.info.queryOptions({ staleTime: Infinity })).data?.sandboxUrl
  return useMemo(() => (url === undefined ? null : runnerAt(url)), [url])
}
