import '@excalidraw/excalidraw/index.css'
import type * as Excalidraw from '@excalidraw/excalidraw'

/** Excalidraw with its fonts from our own place: the path must be set before its code runs, hence the dynamic import. */
export function loadExcalidraw(): Promise<typeof Excalidraw> {
  Object.assign(window, { EXCALIDRAW_ASSET_PATH: new URL('excalidraw/', document.baseURI).href })
  return import('@excalidraw/excalidraw')
}

type Drawing = Parameters<typeof Excalidraw.exportToSvg>[0]

/** What is drawn as SVG text on white. Fonts stay out of it: it is saved with every stroke. */
export async function drawPicture(library: typeof Excalidraw, { elements, appState, files }: Pick<Drawing, 'elements' | 'appState' | 'files'>): Promise<string> {
  const svg = await library.exportToSvg({
    elements,
    appState: { ...appState, exportBackground: true, exportWithDarkMode: false, viewBackgroundColor: '#ffffff' },
    files,
    exportPadding: 16,
    skipInliningFonts: true,
  })
  return svg.outerHTML
}
