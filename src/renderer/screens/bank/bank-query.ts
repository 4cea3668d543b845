import { useSyncExternalStore } from 'react'

const storageKey = 'dry-run-bank-query'
const listeners = new Set<() => void>()
let current: string | null = null

const read = (): string => (current ??= window.sessionStorage.getItem(storageKey) ?? '')

/**
 * Sets what the bank searches for; it stays through changes of screen and reloads of this window.
 * Another screen opens the bank on a search with `setBankQuery('is:due'); navigate('/bank')`.
 */
export function setBankQuery(text: string): void {
  current = text.slice(0, 1000)
  window.sessionStorage.setItem(storageKey, current)
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export const useBankQuery = (): string => useSyncExternalStore(subscribe, read)
