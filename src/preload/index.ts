import { contextBridge, ipcRenderer } from 'electron'

/*
 * All the page gets from Electron: one function that opens a MessagePort to main. One end goes to main, which looks at who
 * sent it; the other reaches the page as a window message, since ports cannot cross the bridge. After a reload the page
 * asks again and the former port is closed with its page.
 */
function connect(): void {
  const { port1, port2 } = new MessageChannel()
  ipcRenderer.postMessage('dry-run:connect', null, [port1])
  window.postMessage('dry-run:port', window.location.origin, [port2])
}

contextBridge.exposeInMainWorld('dryRun', { connect })
