import { useState, type DragEvent } from 'react'
import { isApiError } from '../../api/errors'
import { client } from '../../api/query'
import { sentenceOf } from '../../ui/errors'

export type Imported =
  | { is: 'done'; file: string; id: string; name: string; missing: readonly string[]; hadName: boolean }
  | { is: 'refused'; file: string; message: string; field: string | null }

const mostBytes = 2_000_000

function fieldOf(error: unknown): string | null {
  if (!isApiError(error)) return null
  const { data } = error
  return typeof data === 'object' && data !== null && 'field' in data && typeof data.field === 'string' && data.field !== 'text' ? data.field : null
}

async function importFile(file: File): Promise<Imported> {
  if (file.size > mostBytes) return { is: 'refused', file: file.name, message: 'This file is larger than 2 MB, and no set file is.', field: null }
  try {
    const { set, missing, hadName } = await client.sets.import({ text: await file.text() })
    return { is: 'done', file: file.name, id: set.id, name: set.name, missing, hadName }
  } catch (error) {
    return { is: 'refused', file: file.name, message: sentenceOf(error), field: fieldOf(error) }
  }
}

const hasFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files')

/** Reads set files from the picker or dropped on the screen, one after the other, and tells what became of each. */
export function useImport() {
  const [outcomes, setOutcomes] = useState<readonly Imported[]>([])
  const [isOver, setOver] = useState(false)
  const take = async (files: readonly File[]) => {
    setOutcomes([])
    for (const file of files) {
      const outcome = await importFile(file)
      setOutcomes((before) => [...before, outcome])
    }
  }
  const dropZone = {
    onDragOver: (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(true)
    },
    onDragLeave: (event: DragEvent) => {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
    },
    onDrop: (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(false)
      void take([...event.dataTransfer.files])
    },
  }
  const dismiss = (outcome: Imported) => setOutcomes((before) => before.filter((one) => one !== outcome))
  return { outcomes, dismiss, take: (files: readonly File[]) => void take(files), isOver, dropZone }
}
