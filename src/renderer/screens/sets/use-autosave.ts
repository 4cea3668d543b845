import { useDebouncedCallback, useWindowEvent } from '@mantine/hooks'
import { useRef, useState } from 'react'
import { client } from '../../api/query'
import { sentenceOf } from '../../ui/errors'
import { nameFault, type SetDraft } from './set-draft'

export type Saving = { is: 'saved' } | { is: 'waiting' } | { is: 'failed'; message: string }

/** Saves the draft half a second after a change and when the screen is left; one save at a time, the latest last. */
export function useAutosave(id: string) {
  const [saving, setSaving] = useState<Saving>({ is: 'saved' })
  const unsaved = useRef<SetDraft | null>(null)
  const isSaving = useRef(false)

  async function save(): Promise<void> {
    const draft = unsaved.current
    if (draft === null || isSaving.current || nameFault(draft.name) !== null) return
    unsaved.current = null
    isSaving.current = true
    try {
      await client.sets.save({ id, name: draft.name.trim(), description: draft.description, questionIds: draft.items.map((item) => item.questionId) })
      if (unsaved.current === null) setSaving({ is: 'saved' })
    } catch (error) {
      unsaved.current ??= draft
      setSaving({ is: 'failed', message: sentenceOf(error) })
      return
    } finally {
      isSaving.current = false
    }
    if (unsaved.current !== null) await save()
  }
  const saveSoon = useDebouncedCallback(() => void save(), { delay: 500, flushOnUnmount: true })
  useWindowEvent('pagehide', () => void save())
  const changed = (draft: SetDraft) => {
    unsaved.current = draft
    setSaving({ is: 'waiting' })
    saveSoon()
  }
  return { saving, changed, retry: () => void save() }
}
