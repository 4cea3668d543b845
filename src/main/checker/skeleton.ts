import type { Theme } from '#core/bank/theme'
import type { KindId } from '#core/kinds/index'

export type NewQuestion = { theme: Theme; slug: string; kind: KindId; topic: string }

/** Fields of the front matter that only this kind has. */
const fieldsOf: Record<KindId, string> = {
  open: '',
  design: '',
  choice: `options:
  - { id: a, text: "TODO a right option, not the longest", correct: true, why: "TODO why it is right" }
  - { id: b, text: "TODO a wrong option", why: "TODO why it is wrong" }
  - { id: c, text: "TODO another wrong option", why: "TODO why it is wrong" }
`,
  numeric: 'answer: { value: 0, unit: "", atol: 0.01 }\n',
  code: 'languages: [python]\nentry: solve\ntimeLimitMs: 1000\n',
  sql: 'dialect: postgresql\n',
}

const cases = (list: readonly unknown[]): string => `${JSON.stringify({ cases: list }, null, 2)}\n`
const hidden = (count: number, one: object): object[] => Array.from({ length: count }, (_, index) => ({ id: `hidden-${index + 1}`, ...one }))

/** Something to begin from when the scene is opened in Excalidraw. */
const box = { id: 'box', type: 'rectangle', x: 0, y: 0, width: 180, height: 80 }

/** What stands beside `question.md`, by path. */
function neighboursOf(kind: KindId): Record<string, string> {
  switch (kind) {
    case 'open': case 'choice': case 'numeric':
      return {}
    case 'design':
      return { 'diagram.excalidraw': `${JSON.stringify({ type: 'excalidraw', version: 2, source: 'dry-run', elements: [box], appState: {}, files: {} })}\n` }
    case 'code':
      return {
        'starter.py': 'def solve(numbers):\n    """TODO what it returns, in one sentence."""\n',
        'solution.py': 'def solve(numbers):\n    return sum(numbers)\n',
        'mutants/skips-the-first.py': 'def solve(numbers):\n    return sum(numbers[1:])\n',
        'mutants/not-for-empty.py': 'def solve(numbers):\n    return sum(numbers) if numbers else None\n',
        'cases.json': cases([
          { id: 'small', visible: true, note: 'TODO what it is about', args: [[1, 2]], expected: 3 },
          { id: 'empty', visible: true, args: [[]], expected: 0 },
          ...hidden(4, { args: [[2, 2]], expected: 4 }),
        ]),
      }
    case 'sql':
      return {
        'schema.sql': 'create table event (id integer primary key, kind text);\n',
        'seed.sql': "insert into event values (1, 'a'), (2, 'a'), (3, null);\n",
        'starter.sql': '-- Columns: kind, events\n',
        'solution.sql': 'select kind, count(*) as events from event where kind is not null group by kind order by kind;\n',
        'mutants/counts-missing-kinds.sql': 'select kind, count(*) as events from event group by kind order by kind;\n',
        'mutants/counts-kinds-once.sql': 'select kind, count(distinct kind) as events from event where kind is not null group by kind order by kind;\n',
        'cases.json': cases([
          { id: 'given', visible: true, expected: { columns: ['kind', 'events'], rows: [['a', 2]] } },
          ...hidden(2, { seed: '', expected: { columns: ['kind', 'events'], rows: [] } }),
        ]),
      }
  }
}

/** A question that loads as it is and says TODO wherever something is to be written; the checker counts each TODO as a fault. */
export function skeletonOf({ theme, slug, kind, topic }: NewQuestion): Record<string, string> {
  const front = `---
id: ${slug}
title: ${slug.replaceAll('-', ' ').replace(/^./, (letter) => letter.toUpperCase())}
theme: ${theme}
topics: [${topic}]
kind: ${kind}
level: 3
seniority: mid
minutes: { target: 10, max: 15 }
skills: [${topic}]
rubric:
  - { id: first, role: must, weight: 3, text: "TODO what must be said" }
  - { id: second, role: nice, weight: 1, text: "TODO what is good to hear" }
  - { id: wrong, role: trap, weight: 2, text: "TODO a typical wrong statement", why: "TODO what is wrong with it" }
  - { id: also-wrong, role: trap, weight: 1, text: "TODO another wrong statement", why: "TODO what is wrong with it" }
${fieldsOf[kind]}sources:
  - { title: "TODO title", author: "TODO author", where: "TODO where" }
author: TODO
---
`
  const body = `TODO a situation and one clear task.

## Hints
1. TODO a nudge.
2. TODO nearly the answer.

## Follow-ups
### TODO what changes with ten times as much?
TODO what a good reply holds.

### TODO and then?
TODO what a good reply holds.

## Model answer
TODO as a strong candidate would say it.
`
  return { 'question.md': front + body, ...neighboursOf(kind) }
}
