import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useState, type KeyboardEvent, type RefObject } from 'react'
import type { BankRow } from '#contract/bank'
import { ResultRow, rowId } from './ResultRow'
import type { Results } from './use-results'

/** Every row is as high as the next, so that a hundred thousand need no measuring. In rem: a title of two lines and two more, or three with a snippet. */
const rowHeight = { plain: 5.6, withSnippet: 6.9 } as const

type Props = {
  list: RefObject<HTMLDivElement | null>
  results: Results
  openId: string | null
  active: number
  now: number | null
  hasLevels: boolean
  onActive: (index: number) => void
  /** `hasKeys`: asked for by key, so the keyboard follows. */
  onOpen: (index: number, hasKeys: boolean) => void
  onStar: (row: BankRow) => void
  onEscape: () => void
}

/** The results, however many: only what is in view is in the page. One stop of the Tab key; arrows, Home, End, Page keys and Enter inside. */
export function ResultList({ list, results, openId, active, now, hasLevels, onActive, onOpen, onStar, onEscape }: Props) {
  const hasSnippets = results.firstRows.some((row) => row.snippet !== null)
  const [rem] = useState(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize))
  const height = Math.round(rem * (hasSnippets ? rowHeight.withSnippet : rowHeight.plain))
  const virtual = useVirtualizer({
    count: results.total,
    getScrollElement: () => list.current,
    estimateSize: () => height,
    overscan: 8,
    getItemKey: (index) => index,
  })
  const items = virtual.getVirtualItems()
  const from = items[0]?.index ?? 0
  const to = items.at(-1)?.index ?? 0
  const { showing } = results
  useEffect(() => showing(from, to))
  // Also on return to the list, whose place is then kept.
  useEffect(() => {
    if (active >= 0) virtual.scrollToIndex(active, { align: 'auto' })
  }, [active, virtual])
  useEffect(() => virtual.measure(), [height, virtual])

  const page = Math.max(1, Math.floor((virtual.scrollRect?.height ?? 0) / height) - 1)
  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const targets: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: results.total - 1,
    }
    const target = targets[event.key]
    if (target !== undefined) onActive(Math.min(results.total - 1, Math.max(0, target)))
    else if (event.key === 'Enter') onOpen(Math.max(0, active), true)
    else if (event.key === 'Escape') onEscape()
    else return
    event.preventDefault()
  }

  const isActiveShown = items.some((item) => item.index === active)
  return (
    <div
      ref={list}
      className="bank-scroll bank-list"
      role="listbox"
      tabIndex={0}
      aria-label="Questions"
      aria-activedescendant={isActiveShown ? rowId(active) : undefined}
      onKeyDown={onKeyDown}
    >
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }} role="presentation">
        {items.map((item) => {
          const row = results.rowAt(item.index)
          return (
            <ResultRow
              key={item.key}
              row={row}
              index={item.index}
              total={results.total}
              now={now}
              isOpen={row !== null && row.id === openId}
              isActive={item.index === active}
              hasLevel={hasLevels}
              style={{ height, transform: `translateY(${item.start}px)` }}
              onOpen={() => onOpen(item.index, false)}
              onStar={onStar}
            />
          )
        })}
      </div>
    </div>
  )
}
