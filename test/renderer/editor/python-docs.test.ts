import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { createEngines } from '#main/checker/engines'

const root = resolve(import.meta.dirname, '../../..')

/** Name → where it lives, signature, first paragraph of its documentation, as the interpreter that ships with the app says it itself. */
const listDocs = String.raw`
import builtins, bisect, collections, functools, heapq, inspect, itertools, json, math, random, re, statistics, string

def entry(owner, name, value):
    text = inspect.getdoc(value) or ''
    paragraph = ' '.join(text.split('\n\n')[0].split())[:400]
    try:
        signature = str(inspect.signature(value))
    except (ValueError, TypeError):
        signature = '(…)'
    return [owner, signature if callable(value) else '', paragraph]

def docs():
    found = {}
    def add(owner, name, value):
        if not name.startswith('_') and callable(value):
            found.setdefault(name, []).append(entry(owner, name, value))
    for name, value in vars(builtins).items():
        if not (isinstance(value, type) and issubclass(value, BaseException)):
            add('', name, value)
    for kind in (str, list, dict, set, tuple, int, float):
        for name in dir(kind):
            add(kind.__name__, name, getattr(kind, name))
    for module in (bisect, collections, functools, heapq, itertools, json, math, random, re, statistics):
        for name in getattr(module, '__all__', dir(module)):
            add(module.__name__, name, getattr(module, name))
    for kind in (collections.Counter, collections.deque, collections.OrderedDict, collections.defaultdict):
        for name in dir(kind):
            if name in vars(kind):
                add(kind.__name__, name, getattr(kind, name))
    return {name: found[name] for name in sorted(found)}
`

/** Written again by: vitest run test/renderer/editor -u */
test('what the editor says of Python’s names is what the interpreter says', async () => {
  const engines = createEngines(join(root, '.cache', 'sandbox'))
  try {
    const [produced] = await engines.of('python').run({ language: 'python', entry: 'docs', timeLimitMs: 20_000, cases: [{ caseId: 'a', args: [] }] }, listDocs, { onCase: () => undefined })
    expect(produced?.outcome, JSON.stringify(produced?.error)).toBe('returned')
    const docs = produced?.value as Record<string, unknown>
    expect(Object.keys(docs)).toEqual(expect.arrayContaining(['sorted', 'append', 'heappush', 'Counter']))
    await expect(`${JSON.stringify(docs, null, 1)}\n`).toMatchFileSnapshot(join(root, 'src/renderer/editor/python-docs.json'))
  } finally {
    engines.dispose()
  }
}, 180_000)
