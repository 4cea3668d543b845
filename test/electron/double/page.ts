/** Runs in the page before its own scripts: the renderer side of Electron, as far as the preload uses it. */
export function preloadScript(preload: string): string {
  return `(() => {
  if (window.top !== window || location.protocol === 'about:') return
  const ports = new Map()
  const electron = {
    contextBridge: {
      exposeInMainWorld(name, api) {
        Object.defineProperty(window, name, { value: Object.freeze(api), writable: false, configurable: false, enumerable: true })
      },
    },
    ipcRenderer: {
      postMessage(channel, message, [port]) {
        const id = crypto.getRandomValues(new Uint32Array(2)).join('-')
        ports.set(id, port)
        window.doubleToMain({ what: 'connect', id, channel })
        port.onmessage = ({ data }) => {
          if (typeof data !== 'string') throw new Error('the double passes text only')
          window.doubleToMain({ what: 'message', id, data })
        }
      },
    },
  }
  Object.defineProperty(window, 'doubleFromMain', { value: (id, data) => ports.get(id)?.postMessage(data) })
  const require = (name) => {
    if (name !== 'electron') throw new Error('a sandboxed preload may not require ' + name)
    return electron
  }
  const module = { exports: {} }
  ;((require, module, exports) => {
${preload}
  })(require, module, module.exports)
})()`
}
