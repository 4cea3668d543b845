import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readPack } from '#main/bank/read-question'

let root = ''
const write = async (file: string, text: string): Promise<void> => {
  await mkdir(dirname(join(root, file)), { recursive: true })
  await writeFile(join(root, file), text)
}
const front = (fields: string): string => `---
id: sorted
title: Put them in order
theme: coding
topics: [arrays]
level: 2
seniority: junior
minutes: { target: 5, max: 9 }
skills: [sorting]
rubric:
  - { id: one, role: must, weight: 3, text: "Says what order is" }
  - { id: two, role: nice, weight: 1, text: "Mentions stability" }
  - { id: three, role: trap, weight: 1, text: "Sorts the input in place", why: "The caller still needs it" }
author: Somebody
${fields}
---
`
const body = `Put the numbers in order, please, as fast as you can.

## Hints
1. Compare two.
2. Compare
   all of them.

## Follow-ups
### What if they do not fit into memory?
Sort runs on disk and merge them.

## Model answer
\`\`\`python
## no heading: fenced
sorted(x)
\`\`\`
`
const cases = '{ "cases": [{ "id": "a", "visible": true, "args": [[2.0, 1]], "expected": [1, 2.0] }, { "id": "b", "args": [[]], "expected": [] }] }'

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'pack-'))
  await write('topics.yaml', 'coding:\n  - { id: arrays, title: Arrays }\n')
  await write('coding/sorted/question.md', front('kind: code\nlanguages: [python]\nentry: order') + body)
  await write('coding/sorted/starter.py', 'def order(x):\n    raise NotImplementedError\n')
  await write('coding/sorted/solution.py', 'def order(x):\n    return sorted(x)\n')
  await write('coding/sorted/cases.json', cases)
  await write('coding/sorted/mutants/reversed.py', 'def order(x):\n    return sorted(x)[::-1]\n')
})
afterEach(() => rm(root, { recursive: true }))

const said = async (): Promise<string[]> => (await readPack(root)).faults.map((fault) => `${fault.file}:${fault.line} ${fault.message}`)

describe('a good pack', () => {
  test('is read whole', async () => {
    const pack = await readPack(root)
    expect(pack.faults).toEqual([])
    const [found] = pack.questions
    expect(found?.folder).toBe(join(root, 'coding/sorted'))
    expect(found?.question).toMatchObject({
      id: 'sorted', kind: 'code', timeLimitMs: 2000, hints: ['Compare two.', 'Compare\nall of them.'],
      followUps: [{ ask: 'What if they do not fit into memory?', reply: 'Sort runs on disk and merge them.' }],
      cases: [{ args: [[{ $float: '2.0' }, 1]] }, {}],
      mutants: [{ name: 'reversed', language: 'python' }],
    })
    expect(found?.question.modelAnswer).toContain('## no heading: fenced')
  })
  test('a missing folder is the caller’s mistake', async () => { await expect(readPack(join(root, 'nowhere'))).rejects.toThrow() })
})

describe('faults name file and line', () => {
  test('fields of the front matter, all at once', async () => {
    await write('coding/sorted/question.md', front('kind: code\nlanguages: [cobol]\nentry: order\ncolour: red').replace('level: 2', 'level: 9').replace('weight: 3', 'weight: 30') + body)
    const faults = await said()
    expect(faults).toContainEqual(expect.stringMatching(/^coding\/sorted\/question\.md:6 level must be at most 5$/))
    expect(faults).toContainEqual(expect.stringMatching(/^coding\/sorted\/question\.md:11 rubric\.0\.weight must be at most 5$/))
    expect(faults).toContainEqual(expect.stringMatching(/^coding\/sorted\/question\.md:16 languages\.0 must be one of python, /))
    expect(faults).toContainEqual(expect.stringMatching(/the front matter has a field that is not known: "colour"/))
  })
  test('place: id, theme, topic', async () => {
    await write('ml-theory/other/question.md', front('kind: open').replace('topics: [arrays]', 'topics: [trees, seas]') + body)
    expect(await said()).toEqual([
      'ml-theory/other/question.md:2 id: is sorted, the folder is named other',
      'ml-theory/other/question.md:4 theme: is coding, the folder lies in ml-theory',
      'ml-theory/other/question.md:5 topics: trees is not a topic of coding in topics.yaml (arrays)',
      'ml-theory/other/question.md:5 topics: seas is not in topics.yaml',
    ])
  })
  test('broken YAML, a kind that is none, no front matter, an open one', async () => {
    await write('coding/one/question.md', '---\nid: [\n---\nprompt')
    await write('coding/two/question.md', front('kind: riddle') + body)
    await write('coding/three/question.md', 'just text')
    await write('coding/four/question.md', '---\nid: four\n')
    await write('coding/five/question.md', '---\na: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b, *b]\nd: [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c, *c]\n---\n')
    const faults = await said()
    expect(faults).toContainEqual(expect.stringMatching(/^coding\/one\/question\.md:[23] YAML: /))
    expect(faults).toContainEqual(expect.stringMatching(/^coding\/two\/question\.md:15 kind: riddle is not a kind; known are open, choice/))
    expect(faults).toContainEqual(expect.stringMatching(/^coding\/three\/question\.md:1 the file must begin with front matter/))
    expect(faults).toContainEqual(expect.stringMatching(/^coding\/four\/question\.md:1 the front matter is not closed/))
    expect(faults).toContainEqual(expect.stringMatching(/^coding\/five\/question\.md:\d+ (YAML|kind)/))
    expect((await readPack(root)).questions).toHaveLength(1)
  })
  test('sections: unknown, missing, out of order, no list, no reply', async () => {
    await write('coding/sorted/question.md', front('kind: open') + 'A prompt that is long enough to be one.\n\n## Model answer\nSort it, then return it, that is all.\n\n## Hints\nno list\n\n## Extra\nx\n')
    expect(await said()).toEqual([
      'coding/sorted/question.md:22 section "Hints" is out of order; the order is Hints, Follow-ups, Model answer',
      'coding/sorted/question.md:25 section "Extra" is not known; sections are Hints, Follow-ups, Model answer',
      'coding/sorted/question.md:17 section "## Follow-ups" is missing',
      'coding/sorted/question.md:23 Hints: an ordered list is expected, `1. …`',
    ])
  })
  test('cases: not JSON, and a case that does not fit', async () => {
    await write('coding/sorted/cases.json', '{ "cases": [\n  { "id": "a" ]\n')
    expect(await said()).toEqual([expect.stringMatching(/^coding\/sorted\/cases\.json:2 not JSON/)])
    await write('coding/sorted/cases.json', '{ "cases": [\n{ "id": "a", "visible": true, "args": [], "expected": 1 },\n{ "id": "b", "args": 3, "expected": 1 }] }')
    expect(await said()).toEqual([expect.stringMatching(/^coding\/sorted\/cases\.json:3 cases\.1\.args must be a list, not a number$/)])
  })
  test('neighbours that are missing, no text, too large, or links out of the pack', async () => {
    await rm(join(root, 'coding/sorted/solution.py'))
    await symlink('/etc/hostname', join(root, 'coding/sorted/solution.py'))
    await writeFile(join(root, 'coding/sorted/starter.py'), Buffer.from([0xff, 0xfe, 0x00]))
    await write('coding/sorted/mutants/large.py', 'x'.repeat(2_000_001))
    const faults = await said()
    expect(faults).toContain('coding/sorted/question.md:1 solution.py is missing')
    expect(faults).toContain('coding/sorted/starter.py:1 the file is not UTF-8 text')
    expect(faults).toContainEqual(expect.stringMatching(/mutants\/large\.py:1 the file is 2000001 bytes long/))
  })
  test('one id in two themes', async () => {
    await write('ml-theory/sorted/question.md', front('kind: open') + body)
    expect(await said()).toEqual([expect.stringMatching(/theme: is coding/)])
  })
  test('without topics.yaml any topic will do', async () => {
    await rm(join(root, 'topics.yaml'))
    expect(await said()).toEqual([])
    await write('topics.yaml', 'coding: arrays\n')
    expect(await said()).toEqual(['topics.yaml:1 coding must be a list, not text'])
  })
})
