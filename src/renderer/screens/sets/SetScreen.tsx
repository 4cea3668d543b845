import './sets.css'
import { ActionIcon, Anchor, Button, Menu, Stack, Text } from '@mantine/core'
import { IconCopy, IconDots, IconDownload, IconListNumbers, IconPlayerPlay, IconTrash } from '@tabler/icons-react'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { QuestionSet } from '#contract/library'
import { isApiError } from '../../api/errors'
import { api } from '../../api/query'
import { useCommands } from '../../shell/commands'
import { Page } from '../../ui/Page'
import { EmptyState, ErrorState, LoadingState } from '../../ui/States'
import { ItemFacts } from './ItemRow'
import { SetEditor } from './SetEditor'
import { factsOf } from './SetRow'
import { useSetActions } from './use-set-actions'

/** Set by `useSetActions` when the set was made a moment ago: its name is then selected for typing. */
function wasJustMade(): boolean {
  const state: unknown = window.history.state
  return typeof state === 'object' && state !== null && 'isNew' in state && state.isNew === true
}

/** A set that comes with the bank: to look at, to hold, to copy. */
function ReadOnlySet({ set }: { set: QuestionSet }) {
  return (
    <Stack gap="md">
      {set.description !== '' && <Text>{set.description}</Text>}
      <Text c="dimmed">This set comes with the bank and stays as it is. Duplicate it to change the copy.</Text>
      <Stack gap={6} component="ol" p={0} m={0} style={{ listStyle: 'none' }}>
        {set.items.map((item, index) => (
          <li key={item.questionId} className="set-item" data-missing={!item.isPresent || undefined}>
            <span className="set-place">{index + 1}</span>
            <ItemFacts item={item} />
          </li>
        ))}
      </Stack>
    </Stack>
  )
}

function Actions({ set }: { set: QuestionSet }) {
  const [, navigate] = useLocation()
  const { duplicate, exportFile, remove, hold } = useSetActions()
  return (
    <>
      {set.isBuiltIn && (
        <Button variant="default" leftSection={<IconCopy size={16} />} onClick={() => duplicate(set)}>
          Duplicate to edit
        </Button>
      )}
      <Button leftSection={<IconPlayerPlay size={16} />} onClick={() => hold(set)} disabled={!set.items.some((item) => item.isPresent)}>
        Hold a session
      </Button>
      <Menu position="bottom-end" width={180}>
        <Menu.Target>
          <ActionIcon size={36} variant="default" aria-label="More">
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconDownload size={16} />} onClick={() => exportFile(set)}>
            Export
          </Menu.Item>
          {!set.isBuiltIn && (
            <Menu.Item leftSection={<IconCopy size={16} />} onClick={() => duplicate(set)}>
              Duplicate
            </Menu.Item>
          )}
          {!set.isBuiltIn && (
            <Menu.Item leftSection={<IconTrash size={16} color="var(--mantine-color-error)" />} onClick={() => remove(set, () => navigate('/sets'))}>
              Delete
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </>
  )
}

function SetCommands({ set }: { set: QuestionSet }) {
  const { duplicate, exportFile, hold } = useSetActions()
  useCommands([
    ...(set.items.some((item) => item.isPresent) ? [{ id: 'set-hold', label: 'Hold a session from this set', hint: set.name, group: 'Sets', keys: 'mod+Enter', run: () => hold(set) }] : []),
    { id: 'set-duplicate', label: 'Duplicate this set', group: 'Sets', run: () => duplicate(set) },
    { id: 'set-export', label: 'Export this set', group: 'Sets', run: () => exportFile(set) },
  ])
  return null
}

/** One set: an own one is changed here, a built-in one is shown. */
export function SetScreen({ params }: { params: Record<string, string | undefined> }) {
  const { id } = params
  const set = useQuery(api.sets.get.queryOptions({ input: id === undefined ? skipToken : { id } }))
  const [, navigate] = useLocation()
  const [isNew] = useState(wasJustMade)
  if (!set.data && isApiError(set.error) && set.error.code === 'NOT_FOUND') {
    return (
      <EmptyState isScreen Icon={IconListNumbers} title="There is no such set" action={<Button onClick={() => navigate('/sets')}>All sets</Button>}>
        It may have been deleted, or belong to another data folder.
      </EmptyState>
    )
  }
  const back = (
    <Anchor component={Link} href="/sets" size="sm">
      All sets
    </Anchor>
  )
  return (
    <Page
      title={set.data?.name ?? 'Set'}
      lead={set.data?.isBuiltIn ? `${factsOf(set.data)}` : back}
      actions={set.data && <Actions set={set.data} />}
    >
      {set.isPending && <LoadingState rows={5} height={56} label="Loading the set" />}
      {set.isError && !set.data && <ErrorState error={set.error} onRetry={() => void set.refetch()} />}
      {set.data && <SetCommands set={set.data} />}
      {set.data?.isBuiltIn === false && <SetEditor key={set.data.id} set={set.data} isNew={isNew} />}
      {set.data?.isBuiltIn && <ReadOnlySet set={set.data} />}
      {set.data?.isBuiltIn && back}
    </Page>
  )
}
