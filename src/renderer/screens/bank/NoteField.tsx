import { Group, Text, Textarea } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useRef, useState } from 'react'
import { client } from '../../api/query'
import { sentenceOf } from '../../ui/errors'

type Saving = { is: 'saved' | 'waiting' } | { is: 'failed'; message: string }

/** A personal note, saved within a second of typing and when the question is left. Give it the question's id as key. */
export function NoteField({ id, note }: { id: string; note: string }) {
  const [text, setText] = useState(note)
  const [saving, setSaving] = useState<Saving | null>(null)
  const unsaved = useRef<string | null>(null)
  const save = async () => {
    const value = unsaved.current
    if (value === null) return
    unsaved.current = null
    try {
      await client.bank.mark({ id, note: value })
      if (unsaved.current === null) setSaving({ is: 'saved' })
    } catch (error) {
      unsaved.current ??= value
      setSaving({ is: 'failed', message: sentenceOf(error) })
    }
  }
  const saveSoon = useDebouncedCallback(() => void save(), { delay: 600, flushOnUnmount: true })
  return (
    <div>
      <Group justify="space-between" mb={4}>
        <Text component="label" htmlFor="bank-note" size="sm" fw={550}>
          Your note
        </Text>
        <Text size="xs" c={saving?.is === 'failed' ? 'var(--mantine-color-error)' : 'dimmed'} role="status">
          {saving?.is === 'saved' && 'Saved'}
          {saving?.is === 'waiting' && 'Saving…'}
          {saving?.is === 'failed' && `Not saved: ${saving.message}`}
        </Text>
      </Group>
      <Textarea
        id="bank-note"
        autosize
        minRows={2}
        maxRows={12}
        maxLength={20_000}
        placeholder="What you want to remember about it. Only you see this."
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          unsaved.current = event.currentTarget.value
          setSaving({ is: 'waiting' })
          saveSoon()
        }}
        onBlur={() => void save()}
      />
    </div>
  )
}
