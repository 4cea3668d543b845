import { ActionIcon, Box, Group, SegmentedControl, Text, Tooltip } from '@mantine/core'
import { IconBold, IconCode, IconItalic, IconList, IconListNumbers, IconMathFunction, IconQuote, IconSourceCode, type Icon } from '@tabler/icons-react'
import { useDeferredValue, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { Settings } from '#contract/library'
import { createSetting } from '../drafts/use-setting'
import { LongText } from '../ui/LongText'
import { Markdown } from '../ui/Markdown'
import { mostAnswer } from '../ui/text-limit'
import { continueList, fence, indentLines, prefixLines, wrap, type Editing } from './prose-edit'
import './widgets.css'

type Tool = { name: string; Icon: Icon; keys?: string; apply: (editing: Editing) => Editing }

const tools: readonly Tool[] = [
  { name: 'Bold', Icon: IconBold, keys: 'b', apply: (at) => wrap(at, '**', 'bold') },
  { name: 'Italic', Icon: IconItalic, keys: 'i', apply: (at) => wrap(at, '_', 'italic') },
  { name: 'Code', Icon: IconCode, keys: 'e', apply: (at) => wrap(at, '`', 'code') },
  { name: 'Formula', Icon: IconMathFunction, apply: (at) => wrap(at, '$', 'x') },
  { name: 'Bullet list', Icon: IconList, apply: (at) => prefixLines(at, '- ') },
  { name: 'Numbered list', Icon: IconListNumbers, apply: (at) => prefixLines(at, '1. ') },
  { name: 'Quote', Icon: IconQuote, apply: (at) => prefixLines(at, '> ') },
  { name: 'Code block', Icon: IconSourceCode, apply: (at) => fence(at, '```') },
]

type View = Settings['proseView']
const useView = createSetting('proseView')
const views = [
  { value: 'write', label: 'Write' },
  { value: 'side', label: 'Both' },
  { value: 'preview', label: 'Preview' },
] satisfies { value: View; label: string }[]

/** Applies an edit to the textarea and puts the selection where it belongs once React has drawn it. */
function useEditing(value: string, onChange: (text: string) => void) {
  const area = useRef<HTMLTextAreaElement>(null)
  const wanted = useRef<Editing | null>(null)
  useLayoutEffect(() => {
    const { current } = wanted
    if (!current || !area.current || area.current.value !== current.text) return
    wanted.current = null
    area.current.focus()
    area.current.setSelectionRange(current.from, current.to)
  }, [value])
  const apply = (change: (editing: Editing) => Editing | null): boolean => {
    if (!area.current) return false
    const next = change({ text: value, from: area.current.selectionStart, to: area.current.selectionEnd })
    if (next === null || next.text.length > mostAnswer) return false
    wanted.current = next
    onChange(next.text)
    return true
  }
  return { area, apply }
}

/**
 * Markdown with a small toolbar and a preview. Tab indents only inside a list entry; Escape first lets the next Tab leave, and outside lists Tab
 * moves on as everywhere.
 */
export function MarkdownEditor(props: { label: string; value: string; onChange: (text: string) => void; isReadOnly: boolean; placeholder?: string; minRows?: number }) {
  const { value, onChange, isReadOnly } = props
  const { value: view, change: setView } = useView('write')
  const { area, apply } = useEditing(value, onChange)
  const [isTabFree, setTabFree] = useState(false)
  const preview = useDeferredValue(value)
  const shown = isReadOnly ? 'preview' : view

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    const tool = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey ? tools.find((one) => one.keys === event.key) : undefined
    if (tool) {
      event.preventDefault()
      apply(tool.apply)
    } else if (event.key === 'Escape') {
      setTabFree(true)
    } else if (event.key === 'Tab' && !isTabFree && isInList(event.currentTarget)) {
      event.preventDefault()
      apply((at) => indentLines(at, event.shiftKey))
    } else if (event.key === 'Enter' && !event.shiftKey && !event.ctrlKey && !event.metaKey && !event.nativeEvent.isComposing && apply(continueList)) {
      event.preventDefault()
    }
  }

  return (
    <Box style={{ containerType: 'inline-size', containerName: 'answer' }}>
      {!isReadOnly && (
        <Group justify="space-between" gap="xs" mb="xs">
          <Group gap={2} role="toolbar" aria-label="Formatting">
            {tools.map(({ name, Icon, keys, apply: change }) => (
              <Tooltip key={name} label={keys ? `${name} (Ctrl ${keys.toUpperCase()})` : name}>
                <ActionIcon variant="subtle" color="gray" aria-label={name} disabled={shown === 'preview'} onClick={() => apply(change)}>
                  <Icon size={17} stroke={1.8} />
                </ActionIcon>
              </Tooltip>
            ))}
          </Group>
          <SegmentedControl size="xs" data={views} value={view} onChange={(next) => setView(next as View)} aria-label="View of the text" />
        </Group>
      )}
      <div className="prose-side" data-side={shown === 'side' ? '' : undefined}>
        {shown !== 'preview' && (
          <LongText
            ref={area}
            className="prose-input"
            data-answer-field
            aria-label={props.label}
            placeholder={props.placeholder}
            value={value}
            onChange={(event) => onChange(event.currentTarget.value)}
            onKeyDown={onKeyDown}
            onBlur={() => setTabFree(false)}
            minRows={props.minRows ?? 12}
            maxRows={40}
            most={mostAnswer}
            spellCheck
          />
        )}
        {shown !== 'write' && (
          <div className="prose-preview" role="region" aria-label={isReadOnly ? props.label : `${props.label}, preview`} tabIndex={0}>
            {preview.trim() === '' ? <Text c="dimmed">{isReadOnly ? 'Nothing was written.' : 'Nothing written yet.'}</Text> : <Markdown text={preview} />}
          </div>
        )}
      </div>
    </Box>
  )
}

function isInList(area: HTMLTextAreaElement): boolean {
  const start = area.value.lastIndexOf('\n', area.selectionStart - 1) + 1
  return /^\s*([-*]|\d+\.) /.test(area.value.slice(start))
}
