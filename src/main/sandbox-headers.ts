/** The frame: its own scripts and engines, workers, nothing else; only the app may embed it. */
function framePolicy(appOrigin: string): string {
  return [
    "default-src 'none'",
    // WebAssembly is compiled here once and handed to the workers.
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    "connect-src 'self'",
    `frame-ancestors ${appOrigin}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

/**
 * A worker is bound by the policy of its own script's response. This one decides what a candidate's code can reach: scripts of the
 * sandbox's origin and WebAssembly; no connection, no further worker, no code from strings.
 */
const workerPolicy = ["default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "connect-src 'none'", "worker-src 'none'", "child-src 'none'", "base-uri 'none'"].join('; ')

/** Files of an engine are data; opened by themselves they may do nothing. */
const filePolicy = "default-src 'none'; frame-ancestors 'none'; sandbox"

/**
 * Headers of every response of the sandbox's origin. `path` is the path below `out/sandbox`, such as `/index.html` or
 * `/workers/worker.js`; `appOrigin` the origin of the page that may embed the frame.
 */
export function sandboxHeaders(path: string, appOrigin: string): Record<string, string> {
  const isWorker = path.startsWith('/workers/')
  const isFrame = path === '/' || path.endsWith('.html')
  return {
    'content-security-policy': isWorker ? workerPolicy : isFrame ? framePolicy(appOrigin) : filePolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'origin-agent-cluster': '?1',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), payment=(), clipboard-read=(), clipboard-write=()',
    'cache-control': 'no-cache',
  }
}
