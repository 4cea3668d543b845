import { useEffect, useState } from 'react'
import type { DraftKeeper, SaveState } from './draft-keeper'
import { createMainKeeper, saveOnLeaving, useKeeperVersion } from './use-drafts'

export type Kept<Value> = {
  value: Value
  change(value: Value): void
  /** Saves at once; what was refused is offered once more. */
  saveNow(): void
  /** Null: nothing was changed here yet. */
  state: SaveState | null
}

/**
 * For what is saved while it is written and shown from a query: a note, a set, a scorecard. What was written outlives its field until it is saved,
 * because the query is older than a save that is still on its way or failed. `save` ends by putting what it saved into the query, so that the
 * next field begins with it; until something is changed in it, a field follows the query. The returned hook wants a field of its own for each id: give it the id as key.
 */
export function createKept<Value extends object | string | number | boolean>(save: (id: string, value: Value) => Promise<unknown>) {
  const keepers = new Map<string, DraftKeeper<Value>>()

  function keeperOf(id: string): DraftKeeper<Value> {
    const known = keepers.get(id)
    if (known) return known
    if (keepers.size === 0) saveOnLeaving(() => keepers.values())
    const keeper = createMainKeeper(save)
    keepers.set(id, keeper)
    return keeper
  }

  return function useKept(id: string, saved: Value): Kept<Value> {
    const [keeper] = useState(() => keeperOf(id))
    const [own, setOwn] = useState(() => (keeper.state().phase === 'saved' ? undefined : keeper.read(id)))
    const value = own ?? saved
    useKeeperVersion(keeper)
    useEffect(() => () => void keeper.flush(), [keeper])
    return {
      value,
      change(next) {
        setOwn(next)
        keeper.change(id, next)
      },
      saveNow() {
        if (keeper.state().phase === 'refused') keeper.change(id, value)
        void keeper.flush()
      },
      state: own === undefined ? null : keeper.state(),
    }
  }
}
