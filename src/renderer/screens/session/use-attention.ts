import { useEffect, useRef } from 'react'
import { client } from '../../api/query'

const report = (itemId: string, type: 'pasted' | 'focus-lost' | 'focus-back', characters = 0): void => {
  // Neutral facts: one that gets lost is no reason to disturb the candidate.
  void client.sessions.observe({ itemId, type, characters }).catch(() => undefined)
}

/** Records that the window lost and regained focus, once each, while an item is on screen and the clock runs. */
export function useAttention(itemId: string | null): void {
  const isAway = useRef(false)
  useEffect(() => {
    if (itemId === null) return
    const leave = () => {
      // A frame of our own has the focus: the person is still here.
      if (isAway.current || document.activeElement instanceof HTMLIFrameElement) return
      isAway.current = true
      report(itemId, 'focus-lost')
    }
    const comeBack = () => {
      if (!isAway.current || document.visibilityState === 'hidden') return
      isAway.current = false
      report(itemId, 'focus-back')
    }
    const onVisibility = () => (document.visibilityState === 'hidden' ? leave() : comeBack())
    window.addEventListener('blur', leave)
    window.addEventListener('focus', comeBack)
    document.addEventListener('visibilitychange', onVisibility)
    return () => {
      window.removeEventListener('blur', leave)
      window.removeEventListener('focus', comeBack)
      document.removeEventListener('visibilitychange', onVisibility)
    }
  }, [itemId])
}

/** For `onPasteCapture` around the answer. */
export function reportPaste(itemId: string, event: React.ClipboardEvent): void {
  const characters = event.clipboardData.getData('text').length
  if (characters > 0) report(itemId, 'pasted', characters)
}
