import { Group, Text } from '@mantine/core'
import { api, client, queryClient } from '../../api/query'
import { saveStatus } from '../../drafts/draft-keeper'
import { createKept } from '../../drafts/use-kept'
import { LongText } from '../../ui/LongText'
import { mostNote } from '../../ui/text-limit'

const useNote = createKept(async (id: string, note: string) => {
  const mark = await client.bank.mark({ id, note })
  queryClient.setQueryData(api.bank.get.queryKey({ input: { id } }), (before) => before && { ...before, mark })
})

/** A personal note, saved within a second of typing and when the question is left. Give it the question's id as key. */
export function NoteField({ id, note }: { id: string; note: string }) {
  const { value, change, saveNow, state } = useNote(id, note)
  const { text, isUnsafe } = saveStatus(state)
  return (
    <div>
      <Group justify="space-between" mb={4}>
        <Text component="label" htmlFor="bank-note" size="sm" fw={550}>
          Your note
        </Text>
        <Text size="xs" c={isUnsafe ? 'var(--mantine-color-error)' : 'dimmed'} role="status">
          {state && text}
        </Text>
      </Group>
      <LongText
        id="bank-note"
        minRows={2}
        maxRows={12}
        most={mostNote}
        placeholder="What you want to remember about it. Only you see this."
        value={value}
        onChange={(event) => change(event.currentTarget.value)}
        onBlur={saveNow}
      />
    </div>
  )
}
