import { RPCHandler } from '@orpc/server/message-port'
import { ipcMain, type IpcMainEvent, type MessagePortMain } from 'electron'
import type { createApp } from '#main/app'
import { originOf } from '#main/electron/origins'

type AppRouter = Awaited<ReturnType<typeof createApp>>['router']

/** Only the top frame of our own page may ask: the sandbox's frame and anything that slipped in may not. */
export function isOurPage({ senderFrame }: Pick<IpcMainEvent, 'senderFrame'>, pageOrigin: string): boolean {
  return senderFrame !== null && senderFrame.parent === null && originOf(senderFrame.url) === pageOrigin
}

/** The app's procedures for each port our page sends; a port ends with the page that sent it. */
export function serveDoor(router: AppRouter, pageOrigin: string): void {
  const rpc = new RPCHandler(router)
  ipcMain.on('dry-run:connect', (event) => {
    const port: MessagePortMain | undefined = event.ports[0]
    if (!port) return
    if (!isOurPage(event, pageOrigin)) return port.close()
    rpc.upgrade(port, { context: {} })
    port.start()
  })
}
