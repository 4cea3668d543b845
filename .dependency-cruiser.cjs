/*
 * The arrows of docs/architecture.md. Each rule names a room by its path and what it may not reach; type-only imports count.
 * `dependencyTypesNot` is not used: an arrow is an arrow, also for a type.
 */
const packages = (names) => `node_modules/(${names.join('|')})(/|$)`
const anyPackage = 'node_modules'

/** A room may use packages on this list only. */
const onlyPackages = (room, from, names, pathNot) => ({
  name: `${room}-packages`,
  comment: `${room} may import these packages only: ${names.join(', ') || 'none'}`,
  severity: 'error',
  from: { path: from, ...(pathNot ? { pathNot } : {}) },
  to: { path: anyPackage, pathNot: packages(names) },
})

const never = (room, from, to, comment, pathNot) => ({
  name: `${room}-never`,
  comment,
  severity: 'error',
  from: { path: from, ...(pathNot ? { pathNot } : {}) },
  to: { path: to },
})

module.exports = {
  forbidden: [
    { name: 'no-cycles', comment: 'Two files that need each other are one file, or three.', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolved', comment: 'An import must lead somewhere.', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '(\\?(worker|url|raw)|\\.css)$' } },

    never('core', '^src/core/', '^(src/(?!core/)|db/|test/|bench/|scripts/)', 'core is pure: it knows no other room.'),
    onlyPackages('core', '^src/core/', ['zod', 'ts-fsrs']),
    { name: 'core-no-node', comment: 'core runs anywhere.', severity: 'error', from: { path: '^src/core/' }, to: { dependencyTypes: ['core'] } },

    never('contract', '^src/contract/', '^(src/(?!core/|contract/)|db/|test/)', 'The door knows the rules and nothing behind it.'),
    onlyPackages('contract', '^src/contract/', ['zod', '@orpc/contract']),

    never('db', '^db/', '^(src/(?!core/)|test/)', 'Tables know no handler and no page.'),
    onlyPackages('db', '^db/(?!.*config)', ['drizzle-orm', 'better-sqlite3', '@types/better-sqlite3']),

    never('sandbox', '^src/sandbox/', '^(src/(?!core/|sandbox/)|db/|test/)', "Where a candidate's code runs there is no API to reach."),

    never('preload', '^src/preload/', '^(src/(?!preload/)|db/|test/)', 'The preload hands over one port.'),
    onlyPackages('preload', '^src/preload/', ['electron']),

    never('renderer', '^src/renderer/', '^(src/(main|preload|sandbox)/|db/|test/)', 'The page reaches main through the contract only.'),
    { name: 'renderer-no-node', comment: 'The page is a web page.', severity: 'error', from: { path: '^src/renderer/' }, to: { dependencyTypes: ['core'] } },
    { name: 'renderer-no-electron', comment: 'The same page runs in a browser.', severity: 'error', from: { path: '^src/renderer/' }, to: { path: packages(['electron', 'better-sqlite3', 'drizzle-orm']) } },

    never('main', '^src/main/', '^(src/(renderer|preload)/|test/)', 'main answers; it never draws.'),
    { name: 'electron-in-one-room', comment: 'Everything but the Electron host runs without Electron.', severity: 'error', from: { path: '^(src|db)/', pathNot: '^src/(preload/|main/(index\\.ts|electron/))' }, to: { path: packages(['electron']) } },
    { name: 'electron-host-is-a-leaf', comment: 'Only the Electron entry knows the Electron host.', severity: 'error', from: { path: '^src/', pathNot: '^src/main/(index\\.ts|electron/)' }, to: { path: '^src/main/electron/' } },
    { name: 'checker-engines-only', comment: 'main runs code of the sandbox only to check packs.', severity: 'error', from: { path: '^src/main/', pathNot: '^src/main/(checker|runner)/' }, to: { path: '^src/sandbox/' } },
    never('runner', '^src/main/runner/', '^src/sandbox/(?!claims[.]ts|languages/python-)', "The machine's runner shares how claims are read and Python's harness with the sandbox, nothing else."),

    {
      name: 'stores-are-private',
      comment: "A feature's store is read by its own folder, the house that opens all of them, and the ledger; others ask its handlers.",
      severity: 'error',
      from: { path: '^src/main/([^/]+)', pathNot: '^src/main/(app|house|ledger)\\.ts$' },
      to: { path: '^src/main/[^/]+/store\\.ts$', pathNot: '^src/main/$1/' },
    },
    { name: 'no-tests-in-the-app', comment: 'The app does not know that it is tested.', severity: 'error', from: { path: '^(src|db)/' }, to: { path: '^(test|bench)/' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|\\.cache)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    detectJSDocImports: false,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'], extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json'], mainFields: ['module', 'main', 'types'] },
  },
}
