import { Box, Text, useComputedColorScheme } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Settings } from '#contract/library'
import type { RunLanguage } from '#core/session/run-protocol'
import { api } from '../api/query'
import { handOnAppKeys } from './app-keys'
import { editorLanguages } from './languages'
import { monaco } from './monaco'
import { useVim } from './vim'
import './editor.css'

type Props = {
  /** What is edited, for screen readers. */
  label: string
  value: string
  onChange: (value: string) => void
  language: RunLanguage
  isReadOnly: boolean
  /** Lines that raised an error, marked in the margin with the message on hover. */
  faults: readonly { line: number; message: string }[]
}

type Editor = monaco.editor.IStandaloneCodeEditor

const optionsOf = (settings: Settings | undefined, language: RunLanguage) => ({
  fontSize: settings?.editorFontSize ?? 14,
  tabSize: settings?.editorTabWidth ?? (language === 'python' ? 4 : 2),
})

/** Made once for each mount: language and label never change while an item is on screen. */
function createEditor(host: HTMLElement, { value, language, label, isReadOnly }: Props): Editor {
  return monaco.editor.create(host, {
    value,
    language: editorLanguages[language],
    ariaLabel: `${label}. Press Control M so that Tab leaves the editor.`,
    readOnly: isReadOnly,
    automaticLayout: true,
    minimap: { enabled: false },
    scrollBeyondLastLine: false,
    renderLineHighlight: 'line',
    fontFamily: 'ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace',
    insertSpaces: true,
    detectIndentation: false,
    wordWrap: 'on',
    padding: { top: 10, bottom: 10 },
    glyphMargin: false,
    lineNumbersMinChars: 3,
    folding: true,
    quickSuggestions: false,
    wordBasedSuggestions: 'off',
    suggestOnTriggerCharacters: false,
    snippetSuggestions: 'inline',
    bracketPairColorization: { enabled: true },
    unicodeHighlight: { ambiguousCharacters: false },
    accessibilitySupport: 'auto',
    overviewRulerLanes: 1,
    fixedOverflowWidgets: true,
    stickyScroll: { enabled: false },
  })
}

function useFaultMarks(editor: Editor | null, faults: Props['faults']): void {
  useEffect(() => {
    const model = editor?.getModel()
    if (!model) return
    const markers = faults
      .filter(({ line }) => line <= model.getLineCount())
      .map(({ line, message }) => ({
        severity: monaco.MarkerSeverity.Error,
        message,
        startLineNumber: line,
        endLineNumber: line,
        startColumn: model.getLineFirstNonWhitespaceColumn(line) || 1,
        endColumn: model.getLineMaxColumn(line),
      }))
    monaco.editor.setModelMarkers(model, 'run', markers)
    const whole = faults
      .filter(({ line }) => line <= model.getLineCount())
      .map(({ line }) => ({ range: new monaco.Range(line, 1, line, 1), options: { isWholeLine: true, className: 'editor-fault-line', linesDecorationsClassName: 'editor-fault-margin' } }))
    const marks = editor?.createDecorationsCollection(whole)
    return () => {
      marks?.clear()
      if (!model.isDisposed()) monaco.editor.setModelMarkers(model, 'run', [])
    }
  }, [editor, faults])
}

/** Monaco with the settings of the person and the colours of the app. Ctrl-M lets Tab leave it. */
export function CodeEditor(props: Props) {
  const host = useRef<HTMLDivElement>(null)
  const status = useRef<HTMLDivElement>(null)
  const [editor, setEditor] = useState<Editor | null>(null)
  const [isTabFree, setTabFree] = useState(false)
  const settings = useQuery(api.settings.get.queryOptions()).data
  const scheme = useComputedColorScheme('light')
  const latest = useRef(props)
  latest.current = props

  useEffect(() => {
    if (!host.current) return
    const made = createEditor(host.current, latest.current)
    const changed = made.onDidChangeModelContent(() => {
      const text = made.getValue()
      if (text !== latest.current.value) latest.current.onChange(text)
    })
    const release = handOnAppKeys(host.current)
    const tab = made.onDidChangeConfiguration(() => setTabFree(made.getOption(monaco.editor.EditorOption.tabFocusMode)))
    setEditor(made)
    return () => {
      release()
      changed.dispose()
      tab.dispose()
      const model = made.getModel()
      made.dispose()
      model?.dispose()
      setEditor(null)
    }
  }, [])

  useEffect(() => {
    const model = editor?.getModel()
    if (!editor || !model || model.getValue() === props.value) return
    // Through an edit, so that Ctrl-Z takes a reset back.
    editor.pushUndoStop()
    editor.executeEdits('app', [{ range: model.getFullModelRange(), text: props.value, forceMoveMarkers: true }])
    editor.pushUndoStop()
  }, [editor, props.value])
  useEffect(() => void editor?.updateOptions({ readOnly: props.isReadOnly }), [editor, props.isReadOnly])
  useEffect(() => {
    const { fontSize, tabSize } = optionsOf(settings, props.language)
    editor?.updateOptions({ fontSize })
    editor?.getModel()?.updateOptions({ tabSize, indentSize: tabSize, insertSpaces: true })
  }, [editor, settings, props.language])
  useEffect(() => void monaco.editor.setTheme(scheme === 'dark' ? 'app-dark' : 'app-light'), [scheme])
  useFaultMarks(editor, props.faults)
  useEffect(() => {
    // What is around it was focused before the editor was there.
    const around = document.activeElement
    if (around?.matches('[data-answer], [data-answer-field]') && around.contains(host.current)) editor?.focus()
  }, [editor])
  useVim(editor, status, settings?.editorKeys === 'vim' && !props.isReadOnly)

  return (
    <Box className="editor-frame" tabIndex={-1} data-answer-field onFocus={(event) => event.target === event.currentTarget && editor?.focus()}>
      <div ref={host} className="editor-host" />
      <div className="editor-foot">
        <div ref={status} className="editor-vim" />
        <Text size="xs" c="dimmed" aria-live="polite">
          {isTabFree ? 'Tab leaves the editor. Ctrl M: Tab indents again.' : 'Ctrl M: let Tab leave the editor'}
        </Text>
      </div>
    </Box>
  )
}
