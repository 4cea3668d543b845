import type { ExportedFile } from '#contract/library'

function bytesOf(file: ExportedFile): BlobPart {
  if (file.encoding === 'utf8') return file.content
  return Uint8Array.from(atob(file.content), (letter) => letter.charCodeAt(0))
}

/** Hands a file to the person: the browser's download, or Electron's save dialog. */
export function downloadFile(file: ExportedFile): void {
  const url = URL.createObjectURL(new Blob([bytesOf(file)], { type: file.mime }))
  const link = document.createElement('a')
  link.href = url
  link.download = file.fileName
  // In the page while it is clicked: a link that is nowhere may lose its name.
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
