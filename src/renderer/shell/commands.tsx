import { createContext, use, useEffect, useMemo, useRef, useState, useSyncExternalStore, type ReactNode } from 'react'

/** Something a person can do by name from the palette, and by key when `keys` is set (Mantine hotkey, such as `mod+Enter`). */
export type Command = {
  id: string
  label: string
  /** What stands beside the label; also searched. */
  hint?: string
  group: string
  keys?: string
  /** `keys` mean something else while a text is written. */
  isOutsideText?: boolean
  run: () => void
}

function createStore() {
  const groups = new Map<symbol, readonly Command[]>()
  const listeners = new Set<() => void>()
  let all: readonly Command[] = []
  const changed = () => {
    all = [...groups.values()].flat()
    listeners.forEach((listener) => listener())
  }
  return {
    set(owner: symbol, commands: readonly Command[]) {
      groups.set(owner, commands)
      changed()
    },
    remove(owner: symbol) {
      groups.delete(owner)
      changed()
    },
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    read: () => all,
  }
}

const CommandContext = createContext<ReturnType<typeof createStore> | null>(null)

function useStore() {
  const store = use(CommandContext)
  if (!store) throw new Error('commands are used outside CommandProvider')
  return store
}

export function CommandProvider({ children }: { children: ReactNode }) {
  const store = useMemo(createStore, [])
  return <CommandContext value={store}>{children}</CommandContext>
}

/** Offers commands while the calling component is on screen. Pass a fresh list each render; `run` always sees the latest state. */
export function useCommands(commands: readonly Command[]): void {
  const store = useStore()
  const latest = useRef(commands)
  latest.current = commands
  const [owner] = useState(() => Symbol('commands'))
  const shape = commands.map((one) => [one.id, one.label, one.hint, one.group, one.keys].join('\u0001')).join('\u0002')
  useEffect(() => {
    store.set(
      owner,
      latest.current.map((one, index) => ({ ...one, run: () => latest.current[index]?.run() })),
    )
    return () => store.remove(owner)
  }, [store, owner, shape])
}

/** All commands now on offer. */
export function useAllCommands(): readonly Command[] {
  const store = useStore()
  return useSyncExternalStore(store.subscribe, store.read)
}
