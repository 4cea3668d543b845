const isAppKey = (event: KeyboardEvent): boolean => {
  if (!event.ctrlKey && !event.metaKey) return event.altKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')
  if (event.altKey) return false
  return event.key === 'Enter' || (!event.shiftKey && (event.key === 'k' || /^\d$/.test(event.key)))
}

/**
 * Editors swallow keys the app owns (palette, run, submit, places, items). These are taken before the editor sees them and sent on to the document.
 * Returns how to stop.
 */
export function handOnAppKeys(host: HTMLElement): () => void {
  function onKeyDown(event: KeyboardEvent): void {
    if (!isAppKey(event)) return
    event.preventDefault()
    event.stopPropagation()
    const { key, code, ctrlKey, metaKey, shiftKey, altKey } = event
    document.documentElement.dispatchEvent(new KeyboardEvent('keydown', { key, code, ctrlKey, metaKey, shiftKey, altKey, bubbles: true, cancelable: true }))
  }
  host.addEventListener('keydown', onKeyDown, { capture: true })
  return () => host.removeEventListener('keydown', onKeyDown, { capture: true })
}
