import { Stack, Text, TextInput } from '@mantine/core'
import { answerFault } from '#core/kinds/index'
import { readNumber } from '#core/kinds/numeric'
import type { WidgetProps } from './widget'

/** A number as people type it; says below how it was read, before it counts. */
export function NumberWidget({ question, answer, onChange, isReadOnly }: WidgetProps) {
  if (question.kind !== 'numeric' || answer.kind !== 'numeric') return null
  const value = readNumber(answer.text, question.unit)
  const unit = question.unit === '' ? '' : ` ${question.unit}`
  return (
    <Stack gap="xs" maw={420}>
      <TextInput
        label={question.unit === '' ? 'Your number' : `Your number, in ${question.unit}`}
        description="Such as 1234.5, 3e-4 or 0.42"
        data-answer-field
        value={answer.text}
        onChange={(event) => onChange({ kind: 'numeric', text: event.currentTarget.value })}
        readOnly={isReadOnly}
        maxLength={100}
        inputMode="decimal"
        autoComplete="off"
        size="md"
        rightSection={question.unit === '' ? undefined : <Text size="sm" c="dimmed" px="xs">{question.unit}</Text>}
        rightSectionWidth={question.unit === '' ? undefined : Math.max(48, 12 * question.unit.length + 20)}
        error={answerFault(question, answer) ?? undefined}
      />
      <Text size="sm" c="dimmed" aria-live="polite" mih={22} style={{ fontVariantNumeric: 'tabular-nums' }}>
        {value !== null && `Read as ${formatRead(value)}${unit}`}
      </Text>
    </Stack>
  )
}

/** Plain digits where they are short enough to be compared at a glance, else the exponent. */
export function formatRead(value: number): string {
  const size = Math.abs(value)
  if (size !== 0 && (size < 1e-4 || size >= 1e15)) return value.toExponential().replace('e+', ' × 10^').replace('e-', ' × 10^−')
  return new Intl.NumberFormat('en', { maximumFractionDigits: 15 }).format(value).replaceAll(',', '\u202f')
}
