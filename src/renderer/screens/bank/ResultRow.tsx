import { Group, Skeleton, Text } from '@mantine/core'
import { IconStar, IconStarFilled } from '@tabler/icons-react'
import type { CSSProperties, MouseEvent } from 'react'
import type { BankRow } from '#contract/bank'
import { kindTitle, themeColors, themeTitle } from '../../ui/labels'
import { dueState } from './due-state'
import { snippetParts } from './query-text'

type Props = {
  row: BankRow | null
  index: number
  total: number
  now: number | null
  isOpen: boolean
  isActive: boolean
  hasLevel: boolean
  style: CSSProperties
  onOpen: () => void
  onStar: (row: BankRow) => void
}

export const rowId = (index: number): string => `bank-row-${index}`

function Snippet({ text }: { text: string }) {
  return (
    <div className="bank-snippet">
      {snippetParts(text.replace(/\s+/g, ' ')).map((part, index) => (part.isMarked ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>))}
    </div>
  )
}

/** One result. It is an option of the list, so nothing in it takes the focus: the star is a mouse's way to what the key S does. */
export function ResultRow({ row, index, total, now, isOpen, isActive, hasLevel, style, onOpen, onStar }: Props) {
  const due = row && dueState(row, now)
  const star = (event: MouseEvent) => {
    event.stopPropagation()
    if (row) onStar(row)
  }
  return (
    <div
      id={rowId(index)}
      data-index={index}
      data-active={isActive || undefined}
      data-suspended={row?.isSuspended || undefined}
      className="bank-row"
      style={style}
      role="option"
      aria-selected={isOpen}
      aria-posinset={index + 1}
      aria-setsize={total}
      aria-label={row ? undefined : 'Loading'}
      onClick={onOpen}
    >
      {row === null ? (
        <Skeleton height={38} />
      ) : (
        <>
          <Group gap={6} wrap="nowrap" justify="space-between" align="flex-start">
            <Text size="sm" fw={550} lineClamp={2} lh={1.3} className="bank-title">
              {row.title}
              {row.isStarred && <span className="visually-hidden">, starred</span>}
            </Text>
            <span className="bank-star" data-on={row.isStarred || undefined} title={row.isStarred ? 'Remove the star (S)' : 'Star (S)'} onClick={star}>
              {row.isStarred ? <IconStarFilled size={15} aria-hidden /> : <IconStar size={15} aria-hidden />}
            </span>
          </Group>
          <div className="bank-meta">
            <span className="bank-dot" style={{ background: `var(--mantine-color-${themeColors[row.theme]}-filled)` }} title={themeTitle(row.theme)} />
            <span className="grow">{`${themeTitle(row.theme)} · ${row.topicTitle}`}</span>
          </div>
          <div className="bank-meta">
            <span className="grow">{[kindTitle(row.kind), `${row.targetMinutes} min`, hasLevel ? `Level ${row.level}` : null, row.isSuspended ? 'Suspended' : null].filter(Boolean).join(' · ')}</span>
            {due && (
              <Text span fz="xs" fw={due.isDue ? 650 : 400} c={due.isDue ? 'var(--mantine-color-text)' : 'inherit'} ml="auto">
                {due.label}
              </Text>
            )}
          </div>
          {row.snippet !== null && <Snippet text={row.snippet} />}
        </>
      )}
    </div>
  )
}
