import { MarkdownEditor } from './MarkdownEditor'
import type { WidgetProps } from './widget'

/** A typed answer in Markdown. */
export function ProseWidget({ question, answer, onChange, isReadOnly }: WidgetProps) {
  if (question.kind !== 'open' || answer.kind !== 'open') return null
  return (
    <MarkdownEditor
      label="Your answer"
      placeholder="Answer as you would say it: the short answer first, then the reason. Markdown and $math$ work."
      value={answer.text}
      onChange={(text) => onChange({ kind: 'open', text })}
      isReadOnly={isReadOnly}
    />
  )
}
