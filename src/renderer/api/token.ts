const storageKey = 'dry-run-token'
const inFragment = /^#token=([\w-]+)(.*)$/

/**
 * Moves the token of this start from the address (`#token=…`) to this tab's memory, before the router reads the fragment:
 * so it stays out of history, bookmarks and screenshots, and a reload still works.
 */
export function takeToken(): boolean {
  const found = inFragment.exec(window.location.hash)
  if (!found?.[1]) return false
  window.sessionStorage.setItem(storageKey, found[1])
  const rest = found[2] ? `#${found[2].replace(/^[#&]?/, '')}` : ''
  window.history.replaceState(window.history.state, '', `${window.location.pathname}${window.location.search}${rest}`)
  return true
}

export function readToken(): string | null {
  return window.sessionStorage.getItem(storageKey)
}

/** The address of a later start, pasted into a tab that is already open, changes only the fragment: begin afresh with it. */
export function followToken(): void {
  window.addEventListener('hashchange', () => {
    if (takeToken()) window.location.reload()
  })
}
