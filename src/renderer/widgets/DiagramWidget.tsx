import { Box, Stack, Text } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { Picture } from '../ui/Picture'
import { DiagramEditor } from './DiagramEditor'
import { MarkdownEditor } from './MarkdownEditor'
import type { WidgetProps } from './widget'
import './widgets.css'

/** A drawing and, below it, a text. Both sides change one answer, each on top of what the other wrote last. */
export function DiagramWidget({ question, answer, onChange, isReadOnly }: WidgetProps) {
  const latest = useRef(answer)
  useEffect(() => {
    latest.current = answer
  }, [answer])
  if (question.kind !== 'design' || answer.kind !== 'design') return null
  const change = (part: Partial<typeof answer>) => {
    const { current } = latest
    if (current.kind !== 'design') return
    latest.current = { ...current, ...part }
    onChange(latest.current)
  }
  return (
    <Stack gap="md">
      {isReadOnly ? (
        <Box>{answer.picture === '' ? <Text c="dimmed">Nothing was drawn.</Text> : <Picture svg={answer.picture} alt="Your diagram" />}</Box>
      ) : (
        <Box tabIndex={-1} data-answer-field role="group" aria-label="Diagram">
          <DiagramEditor scene={answer.diagram} onChange={change} />
        </Box>
      )}
      <MarkdownEditor
        label="Your text"
        placeholder="Requirements, numbers, trade-offs: what the diagram does not say. Markdown works."
        value={answer.text}
        onChange={(text) => change({ text })}
        isReadOnly={isReadOnly}
        minRows={8}
      />
    </Stack>
  )
}
