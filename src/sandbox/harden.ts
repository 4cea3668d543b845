/**
 * Names taken out of the worker's global scope once the engine stands. The policy of the worker's own response is the wall;
 * this is the paint on it: it keeps what needs no network, such as storage of this origin, out of reach too.
 */
const takenNames = [
  'fetch', 'XMLHttpRequest', 'WebSocket', 'WebSocketStream', 'EventSource', 'WebTransport', 'importScripts', 'Worker', 'SharedWorker',
  'BroadcastChannel', 'MessageChannel', 'indexedDB', 'caches', 'cookieStore', 'Notification', 'FileReaderSync', 'webkitRequestFileSystem',
  'webkitRequestFileSystemSync', 'webkitResolveLocalFileSystemURL', 'webkitResolveLocalFileSystemSyncURL', 'postMessage', 'navigator',
  'RTCDataChannel', 'RTCPeerConnection', 'PushManager', 'eval', 'Function',
]

/** Cannot be undone in this scope. `eval` and `Function` are refused by the policy in a browser; in Node only this stands. */
export function harden(scope: object): void {
  const makers = [Function, async function none() {}.constructor, function* none() {}.constructor, async function* none() {}.constructor]
  for (const maker of makers) Object.defineProperty(maker.prototype, 'constructor', { value: undefined, writable: false, configurable: false })
  // Engines ask `instanceof Function`; what stands in its place says yes and makes nothing.
  function Refusing(): never {
    throw new TypeError('not allowed in the sandbox')
  }
  Refusing.prototype = Function.prototype
  for (const name of takenNames) {
    try {
      Object.defineProperty(scope, name, { value: name === 'Function' ? Refusing : undefined, writable: false, configurable: false })
    } catch {
      // A name the platform pins down stays; the policy holds without this.
    }
  }
}
