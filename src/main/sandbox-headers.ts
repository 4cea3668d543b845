/**
 * Headers of a file of the sandbox's origin. Nothing there may reach the network; only our page (`appOrigin`) may frame it.
 * `path` is the URL's path: engines differ in what they need.
 */
export function sandboxHeaders(_path: string, appOrigin: string): Record<string, string> {
  return {
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self' 'wasm-unsafe-eval'",
      "worker-src 'self'",
      "connect-src 'self'",
      `frame-ancestors ${appOrigin}`,
      "base-uri 'none'",
      "form-action 'none'",
    ].join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'cross-origin',
    'cache-control': 'no-cache',
  }
}
