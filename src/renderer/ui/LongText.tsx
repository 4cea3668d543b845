import { Textarea, type TextareaProps } from '@mantine/core'
import type { Ref } from 'react'
import { limitSentence } from './text-limit'

type Props = Omit<TextareaProps, 'value' | 'maxLength'> & { value: string; most: number; ref?: Ref<HTMLTextAreaElement> }

/** A text with a limit. The browser takes what fits and says nothing of the rest; this field does. */
export function LongText({ most, error, ...rest }: Props) {
  return <Textarea {...rest} maxLength={most} error={error ?? limitSentence(rest.value, most)} autosize />
}
