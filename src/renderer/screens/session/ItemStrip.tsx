import { UnstyledButton } from '@mantine/core'
import { IconCheck, IconFlagFilled, IconPlayerSkipForward } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { SessionItem } from '#core/session/session'
import { momentarily } from '../../ui/momentarily'
import './session.css'

const words = { waiting: 'waiting', answered: 'answered', skipped: 'skipped', settled: 'settled' } as const satisfies Record<SessionItem['status'], string>

function StatusMark({ item }: { item: SessionItem }) {
  if (item.status === 'answered' || item.status === 'settled') return <IconCheck size={13} stroke={2.4} aria-hidden />
  if (item.status === 'skipped') return <IconPlayerSkipForward size={13} aria-hidden />
  return null
}

/** All items with their status; a press brings one on screen. */
export function ItemStrip(props: { items: readonly SessionItem[]; currentItemId: string | null; onOpen: (itemId: string) => void; isPaused: boolean; isBusy: boolean }) {
  const current = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // Newer Chromium returns a promise, which React would take for a clean-up.
    void current.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [props.currentItemId])
  return (
    <nav className="item-strip" aria-label="Items">
      {props.items.map((item) => {
        const isCurrent = item.id === props.currentItemId
        return (
          <UnstyledButton
            key={item.id}
            ref={isCurrent ? current : undefined}
            className="item-chip"
            data-status={item.status}
            data-current={isCurrent || undefined}
            aria-current={isCurrent ? 'step' : undefined}
            aria-label={`Item ${item.position + 1}, ${item.question.title}: ${words[item.status]}${item.isFlagged ? ', flagged' : ''}`}
            title={item.question.title}
            disabled={props.isPaused}
            {...momentarily(props.isBusy, () => !isCurrent && props.onOpen(item.id))}
          >
            {item.position + 1}
            <StatusMark item={item} />
            {item.isFlagged && <IconFlagFilled size={12} className="item-flag" aria-hidden />}
          </UnstyledButton>
        )
      })}
    </nav>
  )
}
