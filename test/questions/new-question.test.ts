import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { kindIds } from '#core/kinds/index'
import { readPack } from '#main/bank/read-question'
import { checkContent } from '#main/checker/content-rules'
import { skeletonOf } from '#main/checker/skeleton'

const root = resolve(import.meta.dirname, '../..')
let pack = ''
beforeAll(() => {
  pack = mkdtempSync(join(tmpdir(), 'pack-'))
  cpSync(join(root, 'questions/topics.yaml'), join(pack, 'topics.yaml'))
})
afterAll(() => rmSync(pack, { recursive: true }))

const make = (...words: string[]) => spawnSync(process.execPath, [join(root, 'src/main/checker/new-question.ts'), ...words, '--pack', pack], { encoding: 'utf8' })

describe('a skeleton', () => {
  test.each(kindIds)('of kind %s loads as it is, and every TODO is a fault', async (kind) => {
    expect(make('coding', `new-${kind}`, kind)).toMatchObject({ status: 0, stdout: expect.stringContaining(`new-${kind} is there`) })
    const { questions, faults } = await readPack(pack)
    expect(faults).toEqual([])
    const made = questions.find(({ question }) => question.kind === kind)
    if (!made) throw new Error('it did not load')
    const text = skeletonOf({ theme: 'coding', slug: `new-${kind}`, kind, topic: 'data-structures' })['question.md'] ?? ''
    expect(checkContent(made.question, text).faults.map((fault) => fault.message).filter((message) => message.includes('TODO')).length).toBeGreaterThan(6)
  })

  test('is never written over a question, and what is wrong is named', () => {
    expect(make('coding', 'new-open', 'open')).toMatchObject({ status: 2, stderr: expect.stringContaining('is there already; nothing was written') })
    expect(make('cooking', 'x', 'open').stderr).toContain('theme: cooking is none of')
    expect(make('coding', 'Two Words', 'open').stderr).toContain('slug “Two Words”: lower case words')
    expect(make('coding', 'x', 'essay').stderr).toContain('kind: essay is none of')
    expect(make('coding').stderr).toContain('Three words are needed')
    expect(readdirSync(join(pack, 'coding'))).toHaveLength(kindIds.length)
  })
})
