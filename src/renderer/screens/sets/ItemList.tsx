import { closestCenter, DndContext, KeyboardSensor, PointerSensor, useSensor, useSensors, type DragEndEvent } from '@dnd-kit/core'
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { Stack } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { ItemRow } from './ItemRow'
import type { SetItem } from './set-draft'

type Props = { items: readonly SetItem[]; onMove: (questionId: string, to: number) => void; onRemove: (item: SetItem) => void }

/** The questions of a set in order: dragged by the handle, or moved with Alt and the arrow keys from anywhere in a row. Moves are announced. */
export function ItemList({ items, onMove, onRemove }: Props) {
  const list = useRef<HTMLDivElement>(null)
  const [spoken, setSpoken] = useState('')
  /** Moving a row takes the focus from the control that moved it; it gets it back. */
  const refocus = useRef<{ id: string; control: string } | null>(null)
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }), useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }))

  const controlOf = (id: string, control: string): HTMLElement | null | undefined => list.current?.querySelector<HTMLElement>(`[data-item="${id}"] [data-control="${control}"]`)

  useEffect(() => {
    const target = refocus.current
    refocus.current = null
    if (target) controlOf(target.id, target.control)?.focus()
  }, [items])

  function move(item: SetItem, to: number): void {
    const place = Math.min(items.length - 1, Math.max(0, to))
    const control = (document.activeElement as HTMLElement | null)?.dataset.control
    if (control !== undefined) refocus.current = { id: item.questionId, control }
    setSpoken(place === items.indexOf(item) ? `${item.title} cannot go further.` : `${item.title} is now ${place + 1} of ${items.length}.`)
    onMove(item.questionId, place)
  }
  /** The row that goes takes the focus along: before, it moves to the next one. */
  function remove(item: SetItem, place: number): void {
    const next = items[place + 1] ?? items[place - 1]
    if (item.isPresent && next) controlOf(next.questionId, 'remove')?.focus()
    onRemove(item)
  }
  const placeOf = (id: string | number): number => items.findIndex((item) => item.questionId === id)
  const titleAt = (id: string | number): string => items[placeOf(id)]?.title ?? ''
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    const item = items[placeOf(active.id)]
    if (item && over && active.id !== over.id) onMove(item.questionId, placeOf(over.id))
  }
  const announcements = {
    onDragStart: ({ active }: { active: { id: string | number } }) => `${titleAt(active.id)} is picked up, ${placeOf(active.id) + 1} of ${items.length}.`,
    onDragOver: ({ over }: { over: { id: string | number } | null }) => (over ? `Over place ${placeOf(over.id) + 1} of ${items.length}.` : undefined),
    onDragEnd: ({ active, over }: { active: { id: string | number }; over: { id: string | number } | null }) => `${titleAt(active.id)} is put down${over ? ` at ${placeOf(over.id) + 1} of ${items.length}` : ''}.`,
    onDragCancel: ({ active }: { active: { id: string | number } }) => `${titleAt(active.id)} is back where it was.`,
  }
  return (
    <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={onDragEnd} accessibility={{ announcements }}>
      <SortableContext items={items.map((item) => item.questionId)} strategy={verticalListSortingStrategy}>
        <Stack gap={6} ref={list} role="list" aria-label="Questions in order">
          {items.map((item, place) => (
            <ItemRow key={item.questionId} item={item} place={place} count={items.length} onMove={(to) => move(item, to)} onRemove={() => remove(item, place)} />
          ))}
        </Stack>
      </SortableContext>
      <div className="visually-hidden" role="status">
        {spoken}
      </div>
    </DndContext>
  )
}
