import { ContractProcedure, getContractRouter } from '@orpc/contract'
import { contract } from '#contract'
import type { DoorMeta, Topic } from '#contract/base'

type Listener = (topics: readonly Topic[]) => void

const listeners = new Set<Listener>()
const otherTabs = new BroadcastChannel('dry-run-topics')
otherTabs.addEventListener('message', (event: MessageEvent<readonly Topic[]>) => tell(event.data))

/** What the contract declares for a procedure: the topics it reads or changes. */
export function metaOf(path: readonly string[]): DoorMeta {
  const found = getContractRouter(contract, path)
  return found instanceof ContractProcedure ? (found['~orpc'].meta as DoorMeta) : {}
}

function tell(topics: readonly Topic[]): void {
  for (const listener of listeners) listener(topics)
}

/** After a command has succeeded: this page and other tabs of the same host hear what changed. */
export function announceChanges(path: readonly string[]): void {
  const { changes = [] } = metaOf(path)
  if (changes.length === 0) return
  tell(changes)
  otherTabs.postMessage(changes)
}

export function onChanges(listener: Listener): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
