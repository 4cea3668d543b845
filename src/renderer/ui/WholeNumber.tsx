import { Text, TextInput } from '@mantine/core'
import { useEffect, useEffectEvent, useState, type KeyboardEvent } from 'react'
import { readWhole, stepWhole } from './whole-number'

type Props = {
  id?: string
  label: string
  description?: string
  unit?: string
  width?: number
  value: number
  min: number
  max: number
  step?: number
  onSave: (value: number) => void
  /** Hears whether the field holds what does not count. */
  onFault?: (isFaulty: boolean) => void
}

/** A whole number within bounds: handed on when it is one, kept on screen with its fault when it is not. Arrow keys step. */
export function WholeNumber({ id, label, description, unit, width, value, min, max, step = 1, onSave, onFault }: Props) {
  const [shown, setShown] = useState(String(value))
  useEffect(() => setShown(String(value)), [value])
  const isFaulty = readWhole(shown, min, max) === null
  const sayFault = useEffectEvent((now: boolean) => onFault?.(now))
  useEffect(() => {
    if (!isFaulty) return
    sayFault(true)
    return () => sayFault(false)
  }, [isFaulty])
  const type = (text: string) => {
    setShown(text)
    const next = readWhole(text, min, max)
    if (next !== null) onSave(next)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? step : event.key === 'ArrowDown' ? -step : 0
    if (by === 0) return
    event.preventDefault()
    type(String(stepWhole(shown, by, value, min, max)))
  }
  return (
    <TextInput
      id={id}
      label={label}
      description={description}
      value={shown}
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      inputMode="numeric"
      autoComplete="off"
      maxLength={20}
      w={width}
      rightSection={unit === undefined ? undefined : <Text size="sm" c="dimmed" component="span">{unit}</Text>}
      rightSectionWidth={unit === undefined ? undefined : 9 * unit.length + 20}
      rightSectionPointerEvents="none"
      error={isFaulty ? `A whole number from ${min} to ${max}` : undefined}
    />
  )
}
