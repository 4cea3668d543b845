import { describe, expect, test } from 'vitest'
import { code } from '#core/kinds/code'
import type { Question } from '#core/kinds/index'
import type { NeighbourFiles } from '#core/kinds/kind'
import { makeCheckJobs, withChecks } from '#core/session/check-job'
import { compareCases, redactHidden } from '#core/session/compare'
import { makeJob } from '#core/session/job'
import type { Produced } from '#core/session/verdict'

const body = { prompt: 'A prompt that is long enough.', hints: [], followUps: [], modelAnswer: 'An answer that is long enough.' }
const point = (id: string) => ({ id, role: 'must', weight: 1, text: 'Something worth a point' })
const front = {
  id: 'a-question', title: 'A question', theme: 'coding', topics: ['arrays'], kind: 'code', level: 1, seniority: 'junior', minutes: { target: 5, max: 10 },
  skills: ['python'], rubric: [point('a'), point('b'), point('c')], author: 'Dry Run authors', languages: ['python'],
}

function assemble(cases: unknown[], more: object = {}, files: NeighbourFiles = {}) {
  const matter = code.front.parse({ ...front, ...more })
  return code.assemble(matter, body, { 'starter.py': '', 'solution.py': '', 'starter.java': '', 'solution.java': '', 'cases.json': JSON.stringify({ cases }, null, 1), ...files })
}
const messages = (...given: Parameters<typeof assemble>): string[] => assemble(...given).faults.map((fault) => fault.message)
function questionOf(...given: Parameters<typeof assemble>): Question {
  const { question, faults } = assemble(...given)
  expect(faults).toEqual([])
  return question as Question
}
const returned = (caseId: string, value: Produced['value']): Produced => ({ caseId, outcome: 'returned', value, printed: '', timeMs: 1 })

const call = { id: 'a', visible: true, args: [1], expected: 1 }
const program = { id: 'b', visible: true, stdin: '1\n2\n', stdout: '3\nok\n' }
const tests = { id: 'c', test: 'tests/test_it.py' }
const checked = { id: 'd', args: [[3, 1]], checker: 'checkers/sorted.py' }
const files = { 'tests/test_it.py': 'assert True', 'checkers/sorted.py': 'def check(args, value): return True' }

describe('a cases file', () => {
  test('says by the shape a case comes nearest to what is wrong with it', () => {
    expect(messages([call, { id: 'b', stdin: 'x', stdot: 'y' }], { entry: 'f' })).toEqual([expect.stringMatching(/cases\.1\.stdout is missing/), expect.stringMatching(/stdot/)])
    expect(messages([call, { id: 'b', args: 3, expected: 1 }], { entry: 'f' })).toEqual([expect.stringMatching(/cases\.1\.args must be a list, not a number/)])
  })
  test('needs the files it names, an entry where it calls one, and a language that can do it', () => {
    expect(messages([program, tests])).toEqual(['case c: tests/test_it.py is missing'])
    expect(messages([program, call], {})).toEqual(['entry is missing: cases with args call it'])
    expect(messages([call, program], { entry: 'f', languages: ['java'] })).toEqual(['case b: java takes cases with args only'])
    expect(messages([call, { ...tests, test: 'tests/a.js' }], { entry: 'f' }, { 'tests/a.js': '' })).toEqual(['case c: tests/a.js does not run in python'])
    expect(messages([call, { ...call, id: 'b' }], { entry: 'f', languages: ['java'], packages: ['numpy'] })).toEqual(['packages are for questions in Python alone'])
  })
})

describe('a job', () => {
  const question = questionOf([call, program, tests, checked], { entry: 'f', module: 'it' }, files)
  test('carries what each case needs, and of a checker nothing', () => {
    expect(makeJob(question, 'all', 'python', null)).toEqual({
      language: 'python', entry: 'f', module: 'it', timeLimitMs: 2000,
      cases: [{ caseId: 'a', args: [1] }, { caseId: 'b', stdin: '1\n2\n' }, { caseId: 'c', test: { file: 'tests/test_it.py', text: 'assert True' } }, { caseId: 'd', args: [[3, 1]] }],
    })
  })
  test('goes to the machine’s Python when packages are asked for', () => {
    expect(makeJob(questionOf([call, { ...call, id: 'b' }], { entry: 'f', packages: ['numpy'] }), 'all', 'python', null)).toMatchObject({ language: 'python-machine', packages: ['numpy'] })
  })
  test('of own input follows the question’s cases', () => {
    expect(makeJob(questionOf([program, { ...program, id: 'x' }]), 'own', 'python', 'text')).toMatchObject({ cases: [{ caseId: 'own', stdin: 'text' }] })
    expect(makeJob(questionOf([{ ...tests, visible: true }, { ...tests, id: 'x' }], {}, files), 'own', 'python', '[]')).toMatchObject({ field: 'own', refused: expect.stringMatching(/assertion files/) })
  })
})

describe('comparing', () => {
  const question = questionOf([{ ...call, compare: { asSet: true }, expected: [1, 2] }, program, tests, checked], { entry: 'f' }, files)
  const verdictOf = (one: Produced) => compareCases(question, [one], 'all', 'python').find((verdict) => verdict.caseId === one.caseId)

  test.each([
    ['3\nok', 'passed', undefined], ['3  \nok\n\n', 'passed', undefined], ['3\nno', 'failed', 'line 2: expected "ok", got "no"'], ['3', 'failed', 'line 2: expected "ok", got nothing more'],
    ['3\nok\nmore', 'failed', 'line 3: expected nothing more, got "more"'], [' 3\nok', 'failed', 'line 1: expected "3", got " 3"'],
  ])('output %j is %s', (value, outcome, message) => {
    expect(verdictOf(returned('b', value))).toMatchObject({ outcome, message })
  })
  test('assertions count only when they ran: no test, no claim, no pass', () => {
    expect(verdictOf(returned('c', { tests: 2 }))?.outcome).toBe('passed')
    for (const value of [{ tests: 0 }, true, null, { tests: '2' }]) expect(verdictOf(returned('c', value))?.outcome).toBe('failed')
    const raised = (name: string): Produced => ({ caseId: 'c', outcome: 'raised', error: { name, message: 'm', line: 1 }, printed: '', timeMs: 1 })
    expect(verdictOf(raised('AssertionError'))?.outcome).toBe('failed')
    expect(verdictOf(raised('TypeError'))?.outcome).toBe('error')
  })
  test('a set leaves order and repetitions free, and nothing else', () => {
    expect(verdictOf(returned('a', [2, 1, 2]))?.outcome).toBe('passed')
    expect(verdictOf(returned('a', [2, 3]))?.outcome).toBe('failed')
  })
  test('a checker is asked over what came back, and its word counts', () => {
    const produced = [returned('a', [1, 2]), { ...returned('d', [1, 3]), checked: { outcome: 'returned' as const, value: true } }]
    const [check, ...rest] = makeCheckJobs(question, produced)
    expect(rest).toEqual([])
    expect(check).toEqual({ code: files['checkers/sorted.py'], job: { language: 'python', entry: 'check', isFresh: true, timeLimitMs: 10_000, cases: [{ caseId: 'd', args: [[[3, 1]], [1, 3]] }] } })
    const said = (value: Produced['value']) => withChecks(produced, [returned('d', value)])[1] as Produced
    expect(verdictOf(said(true))?.outcome).toBe('passed')
    expect(verdictOf(said(false))).toMatchObject({ outcome: 'failed', message: 'the checker does not accept this value' })
    expect(verdictOf(said('5 is lost'))).toMatchObject({ outcome: 'failed', message: '5 is lost' })
    expect(verdictOf(said(1))?.outcome).toBe('failed')
    // What a result claims to have been checked is dropped before the checker speaks.
    expect(verdictOf(withChecks(produced, [])[1] as Produced)).toMatchObject({ outcome: 'failed', message: 'the checker of this case was not run' })
  })
  test('hidden cases keep their secrets', () => {
    const shown = JSON.stringify(redactHidden(compareCases(question, [returned('d', 'secret-value')], 'all', 'python').filter((one) => !one.visible)))
    expect(shown).not.toMatch(/checker|secret-value|test_it/)
  })
})
