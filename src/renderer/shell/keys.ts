/** How the modifier of shortcuts is called here; `mod` in a hotkey means this key. */
export const modKey: string = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl'

/** `mod+Enter` → `Ctrl Enter`, as shown beside commands. */
export const showKeys = (keys: string): string =>
  keys
    .split('+')
    .map((key) => (key === 'mod' ? modKey : key.length === 1 ? key.toUpperCase() : key.charAt(0).toUpperCase() + key.slice(1)))
    .join(' ')
