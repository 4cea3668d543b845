import { ActionIcon, Anchor, Badge, Button, Group, Menu, Paper, Stack, Text, TextInput } from '@mantine/core'
import { modals } from '@mantine/modals'
import { IconCopy, IconDots, IconDownload, IconPencil, IconPlayerPlay, IconTrash } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import type { QuestionSet } from '#contract/library'
import { api } from '../../api/query'
import { notifyError } from '../../ui/errors'
import { formatMinutes } from '../../ui/format'
import { nameFault } from './set-draft'
import { useSetActions } from './use-set-actions'

const renameModal = 'rename-set'

function RenameForm({ set }: { set: QuestionSet }) {
  const [name, setName] = useState(set.name)
  const save = useMutation(api.sets.save.mutationOptions({ onSuccess: () => modals.close(renameModal), onError: (error) => notifyError(error, 'The set was not renamed') }))
  const fault = nameFault(name)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        const questionIds = set.items.map((item) => item.questionId)
        if (fault === null) save.mutate({ id: set.id, name: name.trim(), description: set.description, questionIds })
      }}
    >
      <Stack>
        <TextInput label="Name" data-autofocus value={name} onChange={(event) => setName(event.currentTarget.value)} error={fault} maxLength={200} />
        <Group justify="flex-end">
          <Button variant="default" onClick={() => modals.close(renameModal)}>
            Cancel
          </Button>
          <Button type="submit" disabled={fault !== null} loading={save.isPending}>
            Rename
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

export function factsOf(set: QuestionSet): string {
  const missing = set.items.filter((item) => !item.isPresent).length
  return [`${set.items.length} ${set.items.length === 1 ? 'question' : 'questions'}`, formatMinutes(set.minutes), missing > 0 ? `${missing} missing here` : null].filter(Boolean).join(' · ')
}

/** One set of the list with what can be done with it. */
export function SetRow({ set }: { set: QuestionSet }) {
  const actions = useSetActions()
  const rename = () => modals.open({ modalId: renameModal, title: 'Rename the set', children: <RenameForm set={set} /> })
  const canHold = set.items.some((item) => item.isPresent)
  return (
    <Paper p="md" component="li">
      <Group justify="space-between" gap="md">
        <div style={{ minWidth: 0, flex: '1 1 16rem' }}>
          <Group gap="xs">
            <Anchor component={Link} href={`/sets/${set.id}`} fw={600}>
              {set.name}
            </Anchor>
            {set.isBuiltIn && (
              <Badge variant="default" tt="none">
                Comes with the bank
              </Badge>
            )}
          </Group>
          {set.description !== '' && (
            <Text size="sm" lineClamp={2}>
              {set.description}
            </Text>
          )}
          <Text size="sm" c="dimmed" style={{ fontVariantNumeric: 'tabular-nums' }}>
            {factsOf(set)}
          </Text>
        </div>
        <Group gap="xs" wrap="nowrap">
          <Button size="sm" variant="light" leftSection={<IconPlayerPlay size={16} />} onClick={() => actions.hold(set)} disabled={!canHold} aria-label={`Hold a session from ${set.name}`}>
            Hold a session
          </Button>
          <Menu position="bottom-end" width={200}>
            <Menu.Target>
              <ActionIcon size={36} variant="default" aria-label={`More for ${set.name}`}>
                <IconDots size={18} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {!set.isBuiltIn && (
                <Menu.Item leftSection={<IconPencil size={16} />} onClick={rename}>
                  Rename
                </Menu.Item>
              )}
              <Menu.Item leftSection={<IconCopy size={16} />} onClick={() => actions.duplicate(set)}>
                {set.isBuiltIn ? 'Duplicate to edit' : 'Duplicate'}
              </Menu.Item>
              <Menu.Item leftSection={<IconDownload size={16} />} onClick={() => actions.exportFile(set)}>
                Export
              </Menu.Item>
              {!set.isBuiltIn && (
                <Menu.Item leftSection={<IconTrash size={16} color="var(--mantine-color-error)" />} onClick={() => actions.remove(set)}>
                  Delete
                </Menu.Item>
              )}
            </Menu.Dropdown>
          </Menu>
        </Group>
      </Group>
    </Paper>
  )
}
