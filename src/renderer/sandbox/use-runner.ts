import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { SandboxLanguage } from '#core/session/run-protocol'
import { api } from '../api/query'
import { withMachine } from './machine-runner'
import { createRunner, type Runner } from './runner'

type LoadingListener = (language: SandboxLanguage, share: number) => void

const listeners = new Set<LoadingListener>()
let shared: { url: string; runner: Runner } | null = null

/** The one runner of the app: the frame and its engines stay warm between items and screens. */
function runnerAt(url: string): Runner {
  if (shared?.url === url) return shared.runner
  shared?.runner.dispose()
  const onLoading: LoadingListener = (language, share) => listeners.forEach((listener) => listener(language, share))
  shared = { url, runner: withMachine(createRunner(url, { onLoading })) }
  return shared.runner
}

/** Hears how much of an engine was read, 0 to 1, whoever asked for it. Returns how to stop. */
export function onEngineLoading(listener: LoadingListener): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Null until main has said where the sandbox is. */
export function useRunner(): Runner | null {
  const url = useQuery(api.app.info.queryOptions({ staleTime: Infinity })).data?.sandboxUrl
  return useMemo(() => (url === undefined ? null : runnerAt(url)), [url])
}
