import { extname } from 'node:path'
import type { Session } from 'electron'

const names: Record<string, string> = {
  '.pdf': 'PDF',
  '.html': 'Web page',
  '.md': 'Markdown',
  '.json': 'JSON',
  '.csv': 'Comma-separated values',
}

/** Whatever the page hands over as a file goes through the system's save dialog, under the name the app gave it. */
export function askWhereToSave(session: Session): void {
  session.on('will-download', (_event, item) => {
    const name = item.getFilename()
    const extension = extname(name).toLowerCase()
    const filters = extension === '' ? [] : [{ name: names[extension] ?? 'File', extensions: [extension.slice(1)] }]
    item.setSaveDialogOptions({ title: 'Save', defaultPath: name, filters: [...filters, { name: 'All files', extensions: ['*'] }] })
  })
}
