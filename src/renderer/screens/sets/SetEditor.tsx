import { Button, Grid, Group, Stack, Text, TextInput, Title } from '@mantine/core'
import { modals } from '@mantine/modals'
import { useEffect, useRef } from 'react'
import type { QuestionSet } from '#contract/library'
import { saveStatus, type SaveState } from '../../drafts/draft-keeper'
import { useCommands } from '../../shell/commands'
import { formatMinutes } from '../../ui/format'
import { LongText } from '../../ui/LongText'
import { notifyUndo } from '../../ui/undo'
import { AddQuestions } from './AddQuestions'
import { ItemList } from './ItemList'
import { addItem, has, minutesOf, mostItems, moveItem, nameFault, removeItem, rename, type SetDraft, type SetItem } from './set-draft'
import { useSetDraft } from './use-set-draft'

function SavingLine({ state, hasFault, onRetry }: { state: SaveState | null; hasFault: boolean; onRetry: () => void }) {
  const { text, isUnsafe } = saveStatus(state)
  return (
    <Group gap="xs" role="status" mih={26}>
      <Text size="sm" c={isUnsafe || hasFault ? 'var(--mantine-color-error)' : 'dimmed'}>
        {hasFault && text === 'Saved' ? 'Saved, except for the name' : text}
      </Text>
      {isUnsafe && (
        <Button size="compact-sm" variant="default" onClick={onRetry}>
          Try again
        </Button>
      )}
    </Group>
  )
}

/** An own set: name, description, questions in order. Every change is saved by itself. Give it the set's id as key. */
export function SetEditor({ set, isNew }: { set: QuestionSet; isNew: boolean }) {
  const { value: draft, change: keep, saveNow, state } = useSetDraft(set)
  const latest = useRef(draft)
  latest.current = draft
  const name = useRef<HTMLInputElement>(null)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (isNew) name.current?.select()
  }, [isNew])
  useCommands([
    { id: 'set-add', label: 'Add questions to this set', group: 'Sets', keys: '/', run: () => field.current?.focus() },
    { id: 'set-name', label: 'Rename this set', group: 'Sets', run: () => name.current?.select() },
  ])

  const change = (next: SetDraft) => {
    if (next === latest.current) return
    latest.current = next
    keep(next)
  }
  const remove = (item: SetItem) => {
    const at = latest.current.items.indexOf(item)
    const drop = () => change(removeItem(latest.current, item.questionId))
    if (!item.isPresent) {
      return modals.openConfirmModal({
        title: 'Remove this question?',
        children: <Text size="sm">{`This bank lacks “${item.title}”, so it cannot be put back afterwards.`}</Text>,
        labels: { confirm: 'Remove', cancel: 'Keep it' },
        confirmProps: { color: 'red.9' },
        onConfirm: drop,
      })
    }
    drop()
    if (latest.current.items.length === 0) field.current?.focus()
    notifyUndo(`“${item.title}” is out of the set.`, () => change(addItem(latest.current, item, at)))
  }
  const fault = nameFault(draft.name)
  return (
    <Grid gap="lg">
      <Grid.Col span={{ base: 12, md: 7 }}>
        <Stack gap="md">
          <TextInput ref={name} label="Name" required withAsterisk={false} maxLength={200} value={draft.name} error={fault} onChange={(event) => change(rename(latest.current, event.currentTarget.value))} />
          <LongText label="Description" minRows={1} maxRows={8} most={2000} placeholder="For whom, for which round" value={draft.description} onChange={(event) => change({ ...latest.current, description: event.currentTarget.value })} />
          <Group justify="space-between">
            <Title order={2} style={{ fontVariantNumeric: 'tabular-nums' }} aria-live="polite">
              {`${draft.items.length} ${draft.items.length === 1 ? 'question' : 'questions'}, ${formatMinutes(minutesOf(draft.items))}`}
            </Title>
            <SavingLine state={state} hasFault={fault !== null} onRetry={saveNow} />
          </Group>
          {draft.items.length === 0 && <Text c="dimmed">No question yet. Search for some and add them; their order here is the order in which they are asked.</Text>}
          <ItemList items={draft.items} onMove={(id, to) => change(moveItem(latest.current, id, to))} onRemove={remove} />
        </Stack>
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 5 }}>
        <AddQuestions field={field} isIn={(id) => has(draft, id)} isFull={draft.items.length >= mostItems} onAdd={(item) => change(addItem(latest.current, item))} />
      </Grid.Col>
    </Grid>
  )
}
