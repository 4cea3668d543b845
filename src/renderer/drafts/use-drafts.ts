import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Answer } from '#core/kinds/index'
import { isApiError } from '../api/errors'
import { sentenceOf } from '../ui/errors'
import { createDraftKeeper, type DraftKeeper } from './draft-keeper'

/** Main has said no for good: the session ended, the item has its answer, or the text is too long. */
const isFinal = (error: unknown): boolean => isApiError(error) && ['CONFLICT', 'REFUSED', 'NOT_FOUND', 'BAD_REQUEST'].includes(error.code)

/** The usual sentence asks for a reload, which would lose what is not saved. */
const draftSentence = (error: unknown): string =>
  isApiError(error) && error.code === 'UNREACHABLE' ? 'Dry Run does not answer at the moment.' : sentenceOf(error)

/** One keeper for as long as the screen is open; saves at once when the page is hidden, left or blurred. The first `save` counts. */
export function useDrafts(save: (id: string, answer: Answer) => Promise<unknown>): DraftKeeper {
  const [keeper] = useState(() => createDraftKeeper({ save, isFinal, sentenceOf: draftSentence }))
  useEffect(() => {
    const flush = () => void keeper.flush()
    const warn = (event: BeforeUnloadEvent) => {
      flush()
      // Only when saving fails is there something to lose.
      if (keeper.state().phase === 'failed') event.preventDefault()
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
  }, [keeper])
  return keeper
}

/** Draws again when something was typed or saved. */
export function useKeeperVersion(keeper: DraftKeeper): number {
  return useSyncExternalStore(keeper.subscribe, keeper.version)
}
