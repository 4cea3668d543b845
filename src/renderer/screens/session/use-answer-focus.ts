import { useEffect, useRef, type RefObject } from 'react'

const isDialogOpen = (): boolean => document.querySelector('[role="dialog"]') !== null

function focusAnswer(region: HTMLElement | null): void {
  if (!region || region.contains(document.activeElement)) return
  const field = region.querySelector<HTMLElement>('[data-answer-field]:not(:disabled)')
  const to = field ?? region
  to.focus({ preventScroll: true })
}

/**
 * Puts the focus into the answer, for the region around it: when an item comes on screen, when it is on again after a pause, and when its status
 * changes what can be done with it. A dialog keeps the focus while it is open. Fields that load late take it over from the region.
 */
export function useAnswerFocus(isOn: boolean, status: string): RefObject<HTMLElement | null> {
  const region = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!isOn) return
    if (!isDialogOpen()) return focusAnswer(region.current)
    // One that closes gives the focus back first, to what may be gone by then.
    const timer = setInterval(() => {
      if (isDialogOpen()) return
      clearInterval(timer)
      focusAnswer(region.current)
    }, 60)
    return () => clearInterval(timer)
  }, [isOn, status])
  return region
}
