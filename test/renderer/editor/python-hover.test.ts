import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { type Docs, docsOf } from '../../../src/renderer/editor/python-docs'

const all = JSON.parse(readFileSync(join(resolve(import.meta.dirname, '../../..'), 'src/renderer/editor/python-docs.json'), 'utf8')) as Docs

test('a built-in has its signature, a method of any type its owner, a module its own', () => {
  expect(docsOf(all, 'sorted', 'x = ')[0]).toMatch(/^```python\nsorted\(iterable, \/, \*, key=None, reverse=False\)\n```\nReturn a new list/)
  expect(docsOf(all, 'append', 'rows.').map((text) => text.split('\n')[1])).toEqual(['list.append(self, object, /)', 'deque.append(self, item, /)'])
  expect(docsOf(all, 'heappush', 'heapq.')).toEqual([expect.stringMatching(/heapq\.heappush\(heap, item, \/\)/)])
  expect(docsOf(all, 'Counter', '')).toEqual([expect.stringMatching(/collections\.Counter/)])
  expect(docsOf(all, 'running_sum', 'def ')).toEqual([])
})
