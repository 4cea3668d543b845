import '@excalidraw/excalidraw/index.css'

declare global {
  interface Window {
    EXCALIDRAW_ASSET_PATH?: string | string[]
  }
}

/** Excalidraw with its fonts from our own place: the path must be set before its code runs, hence the dynamic import. */
export function loadExcalidraw(): Promise<typeof import('@excalidraw/excalidraw')> {
  window.EXCALIDRAW_ASSET_PATH = new URL('excalidraw/', document.baseURI).href
  return import('@excalidraw/excalidraw')
}
