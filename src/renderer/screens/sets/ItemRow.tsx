import { useSortable } from '@dnd-kit/sortable'
import { ActionIcon, Anchor, Group, Text, Tooltip } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconGripVertical, IconX } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { Link } from 'wouter'
import { kindTitle, themeTitle } from '../../ui/labels'
import type { SetItem } from './set-draft'

/** What one item is, the same in sets one may change and in those one may not. */
export function ItemFacts({ item }: { item: SetItem }) {
  const facts = item.isPresent && item.theme && item.kind ? `${themeTitle(item.theme)} · ${kindTitle(item.kind)} · ${item.targetMinutes} min` : 'This bank lacks it: left out of sessions'
  return (
    <div style={{ minWidth: 0, flex: 1 }}>
      {item.isPresent ? (
        <Anchor component={Link} href={`/bank/${item.questionId}`} size="sm" fw={550} lineClamp={2} c="var(--mantine-color-text)">
          {item.title}
        </Anchor>
      ) : (
        <Text size="sm" fw={550} lineClamp={2}>
          {item.title}
        </Text>
      )}
      <Text size="xs" c="dimmed" style={{ fontVariantNumeric: 'tabular-nums' }}>
        {facts}
      </Text>
    </div>
  )
}

type Props = { item: SetItem; place: number; count: number; onMove: (to: number) => void; onRemove: () => void }

export function ItemRow({ item, place, count, onMove, onRemove }: Props) {
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({ id: item.questionId })
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (!event.altKey || step === 0) return
    event.preventDefault()
    event.stopPropagation()
    onMove(place + step)
  }
  const style = { transition, transform: transform === null ? undefined : `translate3d(0, ${transform.y}px, 0)` }
  return (
    <div ref={setNodeRef} className="set-item" role="listitem" data-item={item.questionId} data-dragged={isDragging || undefined} data-missing={!item.isPresent || undefined} style={style} onKeyDownCapture={onKeyDown}>
      <ActionIcon ref={setActivatorNodeRef} className="set-handle" variant="subtle" color="gray" size="sm" {...attributes} {...listeners} data-control="handle" aria-label={`Drag ${item.title}`}>
        <IconGripVertical size={16} />
      </ActionIcon>
      <span className="set-place">{place + 1}</span>
      <ItemFacts item={item} />
      <Group gap={2} wrap="nowrap">
        <Tooltip label="Up (Alt ↑)">
          <ActionIcon variant="subtle" color="gray" data-control="up" aria-label={`Move ${item.title} up`} aria-disabled={place === 0} onClick={() => onMove(place - 1)}>
            <IconArrowUp size={16} opacity={place === 0 ? 0.35 : 1} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label="Down (Alt ↓)">
          <ActionIcon variant="subtle" color="gray" data-control="down" aria-label={`Move ${item.title} down`} aria-disabled={place === count - 1} onClick={() => onMove(place + 1)}>
            <IconArrowDown size={16} opacity={place === count - 1 ? 0.35 : 1} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label="Remove">
          <ActionIcon variant="subtle" color="gray" data-control="remove" aria-label={`Remove ${item.title}`} onClick={onRemove}>
            <IconX size={16} />
          </ActionIcon>
        </Tooltip>
      </Group>
    </div>
  )
}
