import { ActionIcon, Alert, Box, Button, Group, Text, Tooltip, useComputedColorScheme } from '@mantine/core'
import type { ExcalidrawInitialDataState, ExcalidrawProps } from '@excalidraw/excalidraw/types'
import { IconMaximize, IconMinimize } from '@tabler/icons-react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { handOnAppKeys } from '../editor/app-keys'
import { LoadingState } from '../ui/States'
import { onCollect } from '../drafts/unwritten'
import { drawPicture, loadExcalidraw } from './excalidraw'
import { parseScene, sceneMark } from './scene'
import './widgets.css'

type Library = Awaited<ReturnType<typeof loadExcalidraw>>
type Change = Parameters<NonNullable<ExcalidrawProps['onChange']>>

/** From the last stroke to the answer; the draft's own delay comes on top and must stay below a second. */
const delayMs = 150

function useLibrary(): { library: Library | null; error: unknown; retry: () => void } {
  const [library, setLibrary] = useState<Library | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    setError(null)
    loadExcalidraw().then(setLibrary, setError)
  }, [attempt])
  return { library, error, retry: () => setAttempt((now) => now + 1) }
}

/** Scene and picture of what is drawn. */
async function readDrawing(library: Library, [elements, appState, files]: Change): Promise<{ diagram: string; picture: string }> {
  const drawn = elements.filter((one) => !one.isDeleted)
  if (drawn.length === 0) return { diagram: '', picture: '' }
  const diagram = library.serializeAsJSON(elements, appState, files, 'local')
  return { diagram, picture: await drawPicture(library, { elements: drawn, appState, files }) }
}

function useSaving(library: Library | null, onChange: (drawing: { diagram: string; picture: string }) => void) {
  const latest = useRef<Change | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const mark = useRef<string | null>(null)
  const send = useRef(onChange)
  send.current = onChange
  const running = useRef<Promise<void>>(Promise.resolve())
  /** Resolves when what is drawn now has been handed on, by this call or by one before. */
  const save = useCallback(() => {
    clearTimeout(timer.current)
    const change = latest.current
    latest.current = null
    if (library && change) running.current = running.current.then(async () => send.current(await readDrawing(library, change)))
    return running.current
  }, [library])
  useEffect(() => {
    const leave = () => void save()
    const stop = onCollect(save)
    window.addEventListener('blur', leave)
    return () => {
      window.removeEventListener('blur', leave)
      stop()
      leave()
    }
  }, [save])
  return useCallback(
    (...change: Change) => {
      // Excalidraw also calls for a moved pointer or another tool: only a changed drawing counts. The first call is what was loaded.
      const now = sceneMark(change[0])
      const isFirst = mark.current === null
      if (mark.current === now) return
      mark.current = now
      if (isFirst) return
      latest.current = change
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void save(), delayMs)
    },
    [save],
  )
}

/** Excalidraw leaves its menu button without a name. */
function nameButtons(host: HTMLElement): () => void {
  const name = () => host.querySelectorAll('.main-menu-trigger:not([aria-label])').forEach((button) => button.setAttribute('aria-label', 'Menu of the board'))
  const observer = new MutationObserver(name)
  observer.observe(host, { childList: true, subtree: true })
  name()
  return () => observer.disconnect()
}

/** The drawing board, loaded when first shown, from our own files only. */
export function DiagramEditor({ scene, onChange }: { scene: string; onChange: (drawing: { diagram: string; picture: string }) => void }) {
  const { library, error, retry } = useLibrary()
  const scheme = useComputedColorScheme('light')
  const host = useRef<HTMLDivElement>(null)
  const [isLarge, setLarge] = useState(false)
  const onDrawn = useSaving(library, onChange)
  const initial = useMemo<ExcalidrawInitialDataState>(() => {
    const read = parseScene(scene)
    // Family 2 is the system's sans serif: pictures look the same wherever they are shown.
    return { ...read, appState: { currentItemFontFamily: 2, currentItemRoughness: 0, ...read.appState, collaborators: undefined }, scrollToContent: true } as ExcalidrawInitialDataState
    // Only what was there at the start: afterwards the board itself holds the drawing.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  useEffect(() => {
    if (!host.current) return
    const releases = [handOnAppKeys(host.current), nameButtons(host.current)]
    return () => releases.forEach((release) => release())
  }, [library])

  if (error) {
    return (
      <Alert color="red" title="The drawing board could not be loaded" role="alert">
        <Group justify="space-between">
          <Text size="sm">The text below works meanwhile. What was drawn before is kept.</Text>
          <Button size="xs" variant="default" onClick={retry}>
            Try again
          </Button>
        </Group>
      </Alert>
    )
  }
  if (!library) return <LoadingState rows={1} height={380} label="Loading the drawing board" />
  const { Excalidraw } = library
  return (
    <Box>
      <Group justify="space-between" mb={6} gap="xs">
        <Text size="xs" c="dimmed">
          Saved as you draw. Keys 1 to 9 choose a tool while the board has the focus.
        </Text>
        <Tooltip label={isLarge ? 'Smaller board' : 'Larger board'}>
          <ActionIcon variant="subtle" color="gray" aria-label={isLarge ? 'Smaller board' : 'Larger board'} onClick={() => setLarge(!isLarge)}>
            {isLarge ? <IconMinimize size={17} /> : <IconMaximize size={17} />}
          </ActionIcon>
        </Tooltip>
      </Group>
      <div ref={host} className="board" data-large={isLarge || undefined} role="region" aria-label="Drawing board">
        <Excalidraw
          initialData={initial}
          onChange={onDrawn}
          theme={scheme}
          langCode="en"
          UIOptions={{ canvasActions: { loadScene: false, saveToActiveFile: false, export: false, toggleTheme: false } }}
          aiEnabled={false}
          validateEmbeddable={false}
        />
      </div>
    </Box>
  )
}
