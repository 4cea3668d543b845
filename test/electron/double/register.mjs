import { registerHooks } from 'node:module'

const double = new URL('./electron.mjs', import.meta.url).href

/** Whoever imports `electron` gets the double; all else of the built bundles runs as it is. */
registerHooks({
  resolve: (specifier, context, next) => (specifier === 'electron' ? { url: double, shortCircuit: true } : next(specifier, context)),
})
