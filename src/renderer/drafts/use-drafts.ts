import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Answer } from '#core/kinds/index'
import { isApiError } from '../api/errors'
import { sentenceOf } from '../ui/errors'
import { createDraftKeeper, type DraftKeeper } from './draft-keeper'

/** Main has said no for good: the session ended, the item has its answer, or the text is too long. */
const isFinal = (error: unknown): boolean => isApiError(error) && ['CONFLICT', 'REFUSED', 'NOT_FOUND', 'BAD_REQUEST'].includes(error.code)

/** The usual sentence also names another address to open, which would lose what is not saved. */
const draftSentence = (error: unknown): string =>
  isApiError(error) && error.code === 'UNREACHABLE' ? 'Dry Run does not answer at the moment.' : sentenceOf(error)

/** Saves at once when the page is hidden, left or blurred. Returns how to stop. */
export function saveOnLeaving(keepers: () => Iterable<DraftKeeper<unknown>>): () => void {
  const flush = () => {
    for (const keeper of keepers()) void keeper.flush()
  }
  const warn = (event: BeforeUnloadEvent) => {
    flush()
    // Only when saving fails is there something to lose.
    for (const keeper of keepers()) if (keeper.state().phase === 'failed') event.preventDefault()
  }
  document.addEventListener('visibilitychange', flush)
  window.addEventListener('pagehide', flush)
  window.addEventListener('blur', flush)
  window.addEventListener('beforeunload', warn)
  return () => {
    flush()
    document.removeEventListener('visibilitychange', flush)
    window.removeEventListener('pagehide', flush)
    window.removeEventListener('blur', flush)
    window.removeEventListener('beforeunload', warn)
  }
}

/** A keeper that saves through main and knows its refusals. */
export function createMainKeeper<Value>(save: (id: string, value: Value) => Promise<unknown>): DraftKeeper<Value> {
  return createDraftKeeper({ save, isFinal, sentenceOf: draftSentence })
}

/** One keeper for as long as the screen is open. The first `save` counts. */
export function useDrafts(save: (id: string, answer: Answer) => Promise<unknown>): DraftKeeper<Answer> {
  const [keeper] = useState(() => createMainKeeper(save))
  useEffect(() => saveOnLeaving(() => [keeper]), [keeper])
  return keeper
}

/** Draws again when something was typed or saved. */
export function useKeeperVersion(keeper: Pick<DraftKeeper<never>, 'subscribe' | 'version'>): number {
  return useSyncExternalStore(keeper.subscribe, keeper.version)
}
