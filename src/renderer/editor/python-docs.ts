/** Name → where it lives (empty: built in), signature, first paragraph. Made from the interpreter that ships with the app, by its test. */
export type Docs = Record<string, [owner: string, signature: string, text: string][]>

/** What the name at the place may be: after a dot, methods and module functions; else built-ins first, then what modules offer. */
export function docsOf(all: Docs, name: string, before: string): string[] {
  const found = all[name] ?? []
  const owner = /([A-Za-z_]\w*)\s*\.\s*$/.exec(before)?.[1]
  const isMember = /\.\s*$/.test(before)
  const ofOwner = found.filter(([where]) => where === owner)
  const fitting = ofOwner.length > 0 ? ofOwner : found.filter(([where]) => (isMember ? where !== '' : where === '' || !/^[a-z]+$/.test(where) || modules.has(where)))
  return fitting.slice(0, 4).map(([where, signature, text]) => `\`\`\`python\n${where === '' ? '' : `${where}.`}${name}${signature}\n\`\`\`\n${text}`)
}

const modules = new Set(['bisect', 'collections', 'functools', 'heapq', 'itertools', 'json', 'math', 'random', 're', 'statistics'])

