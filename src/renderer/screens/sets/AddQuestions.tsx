import { Button, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconCheck, IconPlus, IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useRef, useState, type RefObject } from 'react'
import type { BankRow } from '#contract/bank'
import { api } from '../../api/query'
import { kindTitle, themeTitle } from '../../ui/labels'
import { ErrorState, LoadingState } from '../../ui/States'
import type { SetItem } from './set-draft'

const shownAtOnce = 30

const toItem = (row: BankRow): SetItem => ({ questionId: row.id, title: row.title, isPresent: true, theme: row.theme, kind: row.kind, targetMinutes: row.targetMinutes })

function Found({ row, isIn, isFull, onAdd }: { row: BankRow; isIn: boolean; isFull: boolean; onAdd: () => void }) {
  return (
    <Group component="li" justify="space-between" wrap="nowrap" gap="sm" py={6}>
      <div style={{ minWidth: 0 }}>
        <Text size="sm" fw={550} lineClamp={2}>
          {row.title}
        </Text>
        <Text size="xs" c="dimmed" style={{ fontVariantNumeric: 'tabular-nums' }}>{`${themeTitle(row.theme)} · ${row.topicTitle} · ${kindTitle(row.kind)} · ${row.targetMinutes} min`}</Text>
      </div>
      {isIn ? (
        <Group gap={4} wrap="nowrap" style={{ flex: 'none' }}>
          <IconCheck size={16} aria-hidden />
          <Text size="sm">In the set</Text>
        </Group>
      ) : (
        <Button size="compact-sm" variant="light" leftSection={<IconPlus size={14} />} onClick={onAdd} disabled={isFull} aria-label={`Add ${row.title}`} style={{ flex: 'none' }}>
          Add
        </Button>
      )}
    </Group>
  )
}

type Props = { field: RefObject<HTMLInputElement | null>; isIn: (questionId: string) => boolean; isFull: boolean; onAdd: (item: SetItem) => void }

/** The bank's search beside the set. Enter adds the first question that is not in it yet. */
export function AddQuestions({ field, isIn, isFull, onAdd }: Props) {
  const [text, setText] = useState('')
  const [query] = useDebouncedValue(text, 100)
  const found = useQuery(api.bank.search.queryOptions({ input: { query, limit: shownAtOnce, offset: 0 }, placeholderData: keepPreviousData }))
  const rows = found.data?.rows ?? []
  const total = found.data?.total ?? 0
  const first = rows.find((row) => !isIn(row.id))
  const faults = found.data?.faults ?? []
  const list = useRef<HTMLUListElement>(null)
  /** The button that was pressed goes: before, the focus moves to the next one. */
  const add = (row: BankRow) => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const at = buttons.findIndex((one) => one === document.activeElement)
    const next = buttons[at + 1] ?? buttons[at - 1] ?? field.current
    if (at >= 0) next?.focus()
    onAdd(toItem(row))
  }
  return (
    <Paper p="md" component="section" aria-labelledby="add-questions">
      <Stack gap="sm">
        <Title order={2} id="add-questions">
          Add questions
        </Title>
        <TextInput
          ref={field}
          type="search"
          aria-label="Search questions to add"
          placeholder="Words, theme: topic: kind: minutes:"
          maxLength={1000}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={text}
          error={query === text && faults.length > 0 ? faults.map((fault) => fault.message).join(' ') : undefined}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && first && !isFull) onAdd(toItem(first))
            if (event.key !== 'Escape' || text === '') return
            event.preventDefault()
            setText('')
          }}
        />
        <Text size="sm" c="dimmed" role="status">
          {isFull ? 'The set is full: 60 questions.' : found.data ? (total > rows.length ? `The first ${rows.length} of ${total} questions` : `${total} ${total === 1 ? 'question' : 'questions'}`) : ''}
        </Text>
        {found.isPending && <LoadingState rows={5} height={40} label="Loading questions" />}
        {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
        <ul ref={list} style={{ listStyle: 'none', margin: 0, padding: 0, maxHeight: '60dvh', overflowY: 'auto' }} tabIndex={rows.length > 0 ? 0 : -1} aria-label="Questions found">
          {rows.map((row) => (
            <Found key={row.id} row={row} isIn={isIn(row.id)} isFull={isFull} onAdd={() => add(row)} />
          ))}
        </ul>
      </Stack>
    </Paper>
  )
}
