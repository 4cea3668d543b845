/** How safe the text on screen is. `failed`: not saved yet, tried again by itself; `refused`: main will not take it. */
export type SaveState =
  | { phase: 'saved' }
  | { phase: 'waiting' }
  | { phase: 'failed'; message: string }
  | { phase: 'refused'; message: string }

/** The words for it, wherever something is saved while it is written; `null`: nothing was changed yet. */
export function saveStatus(state: SaveState | null): { text: string; isUnsafe: boolean } {
  if (state === null || state.phase === 'saved') return { text: 'Saved', isUnsafe: false }
  return state.phase === 'waiting' ? { text: 'Saving …', isUnsafe: false } : { text: `Not saved: ${state.message}`, isUnsafe: true }
}

export type DraftKeeper<Value> = {
  /** What was typed here; undefined: nothing yet, the server's text counts. */
  read(itemId: string): Value | undefined
  change(itemId: string, value: Value): void
  /** Saves at once what waits. Resolves when nothing is under way; never rejects. */
  flush(): Promise<void>
  /** Forgets what waits for this item, after a save under way has ended: another command takes its text along. */
  release(itemId: string): Promise<void>
  /** Drops what was written for this item: another text takes its place. */
  forget(itemId: string): void
  /** True while something written for this item is not saved. */
  isWaiting(itemId: string): boolean
  state(): SaveState
  hasUnsaved(): boolean
  subscribe(listener: () => void): () => void
  /** Counts changes, for useSyncExternalStore. */
  version(): number
}

export type DraftOptions<Value> = {
  save(itemId: string, value: Value): Promise<unknown>
  /** True when trying again cannot help: the item takes no drafts any more. */
  isFinal(error: unknown): boolean
  sentenceOf(error: unknown): string
  /** From the last keystroke to the save; and at most this long after the first unsaved one. */
  delayMs?: number
  longestMs?: number
}

const retryMs = [1000, 2000, 4000, 8000]

function createState() {
  const listeners = new Set<() => void>()
  let state: SaveState = { phase: 'saved' }
  let version = 0
  return {
    tell(next: SaveState = state): void {
      state = next
      version += 1
      for (const listener of listeners) listener()
    },
    state: () => state,
    version: () => version,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

/**
 * Keeps drafts, each under an id (an item, a question under review): what is typed is readable here at once and saved through main within `longestMs`. One save at a time, so that
 * an older text never overwrites a newer one.
 */
export function createDraftKeeper<Value>(options: DraftOptions<Value>): DraftKeeper<Value> {
  const { save, isFinal, sentenceOf, delayMs = 400, longestMs = 800 } = options
  const drafts = new Map<string, Value>()
  const unsaved = new Set<string>()
  const { tell, state, version, subscribe } = createState()
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let dueBy: number | null = null
  let running: Promise<void> | null = null
  let underWay: string | null = null

  function plan(waitMs: number): void {
    clearTimeout(timer)
    timer = setTimeout(() => void saveAll(), waitMs)
  }

  async function saveOne(itemId: string): Promise<void> {
    const value = drafts.get(itemId)
    unsaved.delete(itemId)
    if (value === undefined) return
    underWay = itemId
    try {
      await save(itemId, value)
      failures = 0
    } catch (error) {
      if (isFinal(error)) return tell({ phase: 'refused', message: sentenceOf(error) })
      unsaved.add(itemId)
      throw error
    } finally {
      underWay = null
    }
  }

  async function saveRound(): Promise<void> {
    clearTimeout(timer)
    dueBy = null
    try {
      // A copy: what is typed while these are saved waits for its own turn.
      const round = Array.from(unsaved)
      for (const itemId of round) await saveOne(itemId)
      if (unsaved.size === 0 && state().phase !== 'refused') tell({ phase: 'saved' })
    } catch (error) {
      plan(retryMs[Math.min(failures, retryMs.length - 1)] ?? 8000)
      failures += 1
      tell({ phase: 'failed', message: sentenceOf(error) })
    }
  }

  /** A save asked for while one is under way follows it. */
  async function saveAll(): Promise<void> {
    while (running) await running
    if (unsaved.size === 0) return
    running = saveRound().finally(() => {
      running = null
    })
    await running
  }

  function letGo(itemId: string): void {
    unsaved.delete(itemId)
    if (unsaved.size > 0) return tell()
    clearTimeout(timer)
    dueBy = null
    tell({ phase: 'saved' })
  }

  return {
    read: (itemId) => drafts.get(itemId),
    change(itemId, value) {
      drafts.set(itemId, value)
      unsaved.add(itemId)
      const now = performance.now()
      dueBy ??= now + longestMs
      plan(Math.max(0, Math.min(delayMs, dueBy - now)))
      tell(state().phase === 'failed' ? state() : { phase: 'waiting' })
    },
    flush: saveAll,
    async release(itemId) {
      while (running) await running
      letGo(itemId)
    },
    forget(itemId) {
      drafts.delete(itemId)
      letGo(itemId)
    },
    isWaiting: (itemId) => unsaved.has(itemId) || underWay === itemId,
    state,
    hasUnsaved: () => unsaved.size > 0 || running !== null,
    subscribe,
    version,
  }
}
