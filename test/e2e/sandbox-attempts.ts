/** Ways out of a worker, tried by the script below: `blocked` and `absent` are what the policy must make of each. */
export const attempts = [
  'fetch', 'fetch no-cors', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'importScripts', 'dynamic import', 'dynamic import of data', 'sendBeacon',
  'WebTransport', 'RTCPeerConnection', 'Image', 'FontFace', 'a worker of its own', 'a worker from a blob', 'SharedWorker', 'eval', 'new Function',
  'the API of the page', 'the page beside it', 'the sandbox server', 'parent',
] as const

/** Those that do reach a server when nothing forbids them, which shows that the attempts are real. */
export const freeAttempts = ['fetch no-cors', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'importScripts', 'FontFace'] as const

export const attemptScript = `
const settle = (promise) => Promise.resolve(promise).then(() => 'through', (error) => 'blocked: ' + error)
const event = (target) => new Promise((done) => { target.onopen = () => done('through'); target.onload = () => done('through'); target.onmessage = () => done('through'); target.onerror = () => done('blocked: error event') })
const tried = {
  'fetch': (at) => settle(fetch('http://' + at.host + ':' + at.port + '/')),
  'fetch no-cors': (at) => settle(fetch('http://' + at.host + ':' + at.port + '/', { mode: 'no-cors', method: 'POST', body: 'x' })),
  'XMLHttpRequest': (at) => { const one = new XMLHttpRequest(); one.open('GET', 'http://' + at.host + ':' + at.port + '/'); const done = event(one); one.send(); return done },
  'WebSocket': (at) => event(new WebSocket('ws://' + at.host + ':' + at.port + '/')),
  'EventSource': (at) => event(new EventSource('http://' + at.host + ':' + at.port + '/')),
  'importScripts': (at) => { importScripts('http://' + at.host + ':' + at.port + '/x.js'); return 'through' },
  'dynamic import': (at) => settle(import('http://' + at.host + ':' + at.port + '/x.js')),
  'dynamic import of data': () => settle(import('data:text/javascript,export default 1')),
  'sendBeacon': (at) => navigator.sendBeacon ? String(navigator.sendBeacon('http://' + at.host + ':' + at.port + '/', 'x')) : 'absent',
  'WebTransport': (at) => typeof WebTransport === 'undefined' ? 'absent' : settle(new WebTransport('https://' + at.host + ':' + at.port + '/').ready),
  'RTCPeerConnection': () => typeof RTCPeerConnection === 'undefined' ? 'absent' : 'through',
  'Image': () => typeof Image === 'undefined' ? 'absent' : 'through',
  'FontFace': (at) => settle(new FontFace('x', 'url(http://' + at.host + ':' + at.port + '/x.woff2)').load()),
  'a worker of its own': (at) => { const one = new Worker(at.sandboxUrl + 'workers/worker.js', { type: 'module' }); return event(one) },
  'a worker from a blob': () => event(new Worker(URL.createObjectURL(new Blob(['postMessage(1)'], { type: 'text/javascript' })))),
  'SharedWorker': () => typeof SharedWorker === 'undefined' ? 'absent' : 'through',
  'eval': () => eval('"through"'),
  'new Function': () => new Function('return "through"')(),
  'the API of the page': (at) => settle(fetch(at.pageUrl + 'rpc/bank/search', { method: 'POST', credentials: 'include', mode: 'no-cors', body: '{}' })),
  'the page beside it': (at) => settle(fetch(at.pageUrl, { mode: 'no-cors' })),
  'the sandbox server': (at) => settle(fetch(at.sandboxUrl)),
  'parent': () => typeof parent === 'undefined' && typeof top === 'undefined' && typeof opener === 'undefined' ? 'absent' : 'through',
}
onmessage = async ({ data }) => {
  let said
  try { said = await tried[data.name](data) } catch (error) { said = 'blocked: ' + error }
  postMessage(said)
}
`
