import { Button, Group, Kbd, Loader, Text } from '@mantine/core'
import { IconArrowRight, IconCheck, IconFlag, IconFlagFilled, IconPencil, IconPlayerSkipForward, IconSend } from '@tabler/icons-react'
import type { Answer } from '#core/kinds/index'
import type { SessionItem } from '#core/session/session'
import { showKeys } from '../../shell/keys'
import { summarize } from '../../widgets/CaseResults'
import type { DraftKeeper } from '../../drafts/draft-keeper'
import { SaveMark } from '../../drafts/SaveMark'
import { momentarily } from '../../ui/momentarily'
import type { ItemDeskState } from './use-item'
import type { SessionActions } from './use-session-actions'

type Props = {
  item: SessionItem
  items: readonly SessionItem[]
  desk: ItemDeskState
  actions: SessionActions
  keeper: DraftKeeper<Answer>
  isPaused: boolean
  onEnd: () => void
}

function Answered({ item }: { item: SessionItem }) {
  return (
    <Group gap={6} role="status">
      <IconCheck size={16} color="var(--mantine-color-green-filled)" aria-hidden />
      <Text size="sm">
        Answered{item.verdicts.length > 0 ? `: ${summarize(item.verdicts)}` : ''}
      </Text>
    </Group>
  )
}

/** What can be done with the item; when none waits any more, how to finish. */
export function ItemFoot({ item, items, desk, actions, keeper, isPaused, onEnd }: Props) {
  const off = (run: () => void) => ({ disabled: isPaused, ...momentarily(desk.isBusy, run) })
  const next = items.find((one) => one.status === 'waiting' && one.position > item.position) ?? items.find((one) => one.status === 'waiting' && one.id !== item.id)
  const isDone = items.every((one) => one.status !== 'waiting')
  return (
    <footer className="session-foot">
      {desk.isOpen ? <SaveMark state={keeper.state()} onRetry={() => void keeper.flush()} /> : <Answered item={item} />}
      <Group gap="xs" ml="auto">
        <Button
          size="sm"
          variant="subtle"
          color="gray"
          leftSection={item.isFlagged ? <IconFlagFilled size={16} /> : <IconFlag size={16} />}
          aria-pressed={item.isFlagged}
          {...off(() => actions.flag(item.id, !item.isFlagged))}
        >
          {item.isFlagged ? 'Flagged' : 'Flag'}
        </Button>
        {desk.isOpen ? (
          <>
            <Button size="sm" variant="default" leftSection={<IconPlayerSkipForward size={16} />} {...off(() => actions.skip(item.id))} disabled={isPaused || item.status === 'skipped'}>
              Skip
            </Button>
            <Button size="sm" leftSection={desk.isSubmitting ? <Loader size={16} color="currentColor" /> : <IconSend size={16} />} rightSection={<Kbd size="xs" visibleFrom="sm">{showKeys('mod+shift+Enter')}</Kbd>} {...off(desk.submit)}>
              Submit
            </Button>
          </>
        ) : (
          <>
            <Button size="sm" variant="default" leftSection={<IconPencil size={16} />} {...off(() => actions.reopen(item.id))}>
              Change the answer
            </Button>
            {next && (
              <Button size="sm" rightSection={<IconArrowRight size={16} />} {...off(() => actions.open(next.id))}>
                Next open item
              </Button>
            )}
          </>
        )}
        {isDone && (
          <Button size="sm" color="green" {...off(onEnd)}>
            Finish
          </Button>
        )}
      </Group>
    </footer>
  )
}
