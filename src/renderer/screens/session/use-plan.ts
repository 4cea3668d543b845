import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useDebouncedValue } from '@mantine/hooks'
import { useMemo, useState } from 'react'
import type { PlanItem, PlanRequest } from '#core/session/session'
import { api, client } from '../../api/query'
import { notifyError } from '../../ui/errors'
import { planRequestOf, type Choices } from './choices'

export const newSeed = (): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 1) % 2 ** 31

/** Items changed by hand belong to one request: another choice begins afresh. */
type Edited = { of: string; items: readonly PlanItem[]; removed: readonly { item: PlanItem; at: number }[] }

/** Another question that fits: of the same theme when there is one. Null: none is left. */
async function findOther(request: PlanRequest, item: PlanItem, taken: readonly string[]): Promise<PlanItem | null> {
  const wide = { ...request, setId: null, count: 40, minutes: 480 }
  for (const themes of [[item.theme], request.themes]) {
    const plan = await client.sessions.plan({ ...wide, themes, seed: newSeed() })
    const fresh = plan.items.filter((one) => !taken.includes(one.questionId))
    const alike = fresh.filter((one) => one.kind === item.kind)
    const [first] = alike.length > 0 ? alike : fresh
    if (first) return first
  }
  return null
}

/** The plan of the choices, drawn by main, with single items taken out or exchanged here. */
export function usePlan(choices: Choices) {
  const [seed, setSeed] = useState(newSeed)
  const [edited, setEdited] = useState<Edited | null>(null)
  const [replacing, setReplacing] = useState<string | null>(null)
  // As text: an object would be new, and so debounced anew, with every drawing.
  const wanted = JSON.stringify(planRequestOf(choices, seed))
  const [key] = useDebouncedValue(wanted, 200)
  const request = useMemo(() => JSON.parse(key) as PlanRequest, [key])
  const isReady = choices.source === 'choose' || choices.setId !== null
  const found = useQuery(api.sessions.plan.queryOptions({ input: isReady ? request : skipToken, placeholderData: keepPreviousData }))
  const planned = isReady ? (found.data?.items ?? []) : []
  const current: Edited = edited?.of === key ? edited : { of: key, items: planned, removed: [] }

  const remove = (item: PlanItem) => {
    const at = current.items.indexOf(item)
    setEdited({ of: key, items: current.items.filter((one) => one !== item), removed: [...current.removed, { item, at }] })
  }
  const putBack = () => {
    const last = current.removed.at(-1)
    if (last) setEdited({ of: key, items: current.items.toSpliced(last.at, 0, last.item), removed: current.removed.slice(0, -1) })
  }
  const move = (item: PlanItem, step: 1 | -1) => {
    const at = current.items.indexOf(item)
    if (at + step < 0 || at + step >= current.items.length) return
    setEdited({ ...current, items: current.items.toSpliced(at, 1).toSpliced(at + step, 0, item) })
  }
  async function replace(item: PlanItem): Promise<void> {
    setReplacing(item.questionId)
    try {
      const taken = [...current.items.map((one) => one.questionId), ...current.removed.map((one) => one.item.questionId)]
      const other = await findOther(request, item, taken)
      if (other) setEdited({ ...current, items: current.items.map((one) => (one === item ? other : one)) })
      else notifyError(new Error('No other question fits these choices. Allow more themes, topics, levels or kinds.'), 'Nothing to exchange it for')
    } catch (error) {
      notifyError(error)
    } finally {
      setReplacing(null)
    }
  }
  return {
    isReady,
    isLoading: isReady && found.isPending,
    isStale: found.isPlaceholderData || key !== wanted,
    error: found.error,
    retry: () => void found.refetch(),
    notes: isReady ? (found.data?.notes ?? []) : [],
    items: current.items,
    removedCount: current.removed.length,
    replacing,
    shuffle: () => setSeed(newSeed()),
    remove,
    putBack,
    move,
    replace: (item: PlanItem) => void replace(item),
  }
}
export type PlanState = ReturnType<typeof usePlan>
