import { Stack, Text, UnstyledButton } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { LongText } from '../../ui/LongText'
import type { ScorecardDimension } from './judging'
import './debrief.css'

type Props = { title: string; anchors: readonly string[]; value: ScorecardDimension; onChange: (value: ScorecardDimension) => void }

/** Arrow keys move within the row, as in any group of radios. */
function moveWithin(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
  if (step === undefined) return
  event.preventDefault()
  const radios = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=radio]')]
  const at = radios.indexOf(document.activeElement as HTMLElement)
  const next = radios[(at + step + radios.length) % radios.length]
  next?.focus()
  next?.click()
}

/** One dimension: its four levels with what each looks like, "not assessed" said openly, and the evidence. */
export function RubricDimension({ title, anchors, value, onChange }: Props) {
  const choices = [{ level: null, text: 'No evidence either way' }, ...anchors.map((text, index) => ({ level: index + 1, text }))]
  return (
    <Stack gap={6}>
      <Text size="sm" fw={550}>
        {title}
      </Text>
      <div className="anchors" role="radiogroup" aria-label={title} onKeyDown={moveWithin}>
        {choices.map(({ level, text }) => {
          const isOn = value.level === level
          return (
            <UnstyledButton key={level ?? 0} className="anchor" role="radio" aria-checked={isOn} tabIndex={isOn ? 0 : -1} data-checked={isOn || undefined} onClick={() => onChange({ ...value, level })}>
              <Text size="xs" fw={650} mb={2}>
                {level === null ? 'Not assessed' : `Level ${level}`}
              </Text>
              {text}
            </UnstyledButton>
          )
        })}
      </div>
      <LongText
        aria-label={`Evidence for ${title}`}
        placeholder="Evidence: what was said or done"
        value={value.evidence}
        onChange={(event) => onChange({ ...value, evidence: event.currentTarget.value })}
        minRows={1}
        maxRows={8}
        most={5000}
      />
    </Stack>
  )
}
