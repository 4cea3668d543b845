import '@excalidraw/excalidraw/index.css'
import type * as Excalidraw from '@excalidraw/excalidraw'

/** Excalidraw with its fonts from our own place: the path must be set before its code runs, hence the dynamic import. */
export function loadExcalidraw(): Promise<typeof Excalidraw> {
  Object.assign(window, { EXCALIDRAW_ASSET_PATH: new URL('excalidraw/', document.baseURI).href })
  return import('@excalidraw/excalidraw')
}
