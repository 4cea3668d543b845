import { useEffect, type RefObject } from 'react'
import { notifyError } from '../ui/errors'
import type { monaco } from './monaco'

/** Vim keys, loaded when somebody wants them; the mode stands in `status`. */
export function useVim(editor: monaco.editor.IStandaloneCodeEditor | null, status: RefObject<HTMLElement | null>, isOn: boolean): void {
  useEffect(() => {
    if (!editor || !isOn) return
    let isGone = false
    let release = (): void => {
      isGone = true
    }
    import('monaco-vim')
      .then(({ initVimMode }) => {
        if (isGone) return
        const mode = initVimMode(editor as never, status.current)
        release = () => mode.dispose()
      })
      .catch((error: unknown) => notifyError(error, 'Vim keys could not be loaded'))
    return () => release()
  }, [editor, status, isOn])
}
