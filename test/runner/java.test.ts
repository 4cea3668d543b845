import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { Json } from '#core/bank/case'
import type { Produced } from '#core/session/verdict'
import { createRunner } from '#main/runner/runner'
import { kits } from '../helpers/kits'
import { useOwnTmp } from '../helpers/own-tmp'

useOwnTmp()
const slow = 240_000
const runner = createRunner(join(kits, 'with a blank'))
const found = (await runner.languages()).find((one) => one.language === 'java')?.found === true
afterAll(() => runner.close())

async function run(code: string, args: Json[] = [], timeLimitMs = 20_000): Promise<Produced[]> {
  const cases = ['a', 'b'].map((caseId) => ({ caseId, args }))
  return runner.run({ language: 'java', entry: 'entry', timeLimitMs, cases }, code, { onCase: () => undefined })
}

describe.runIf(found)('Java', () => {
  test.each([
    ['a loop', 'System.out.println("ä" + n);\n    while (true);', /^ä1\n$/],
    ['a loop after a part of a line', 'System.out.print("x");\n    System.out.print("y");\n    while (true);', /^xy$/],
    ['many lines and a loop', 'for (int i = 0; i < 3000; i++) System.out.println(i);\n    while (true);', /^0\n1\n[\s\S]*\n2999\n$/],
  ])('what was printed before %s is kept, each case its own', async (_, body, printed) => {
    for (const one of await run(`class Solution {\n  static int entry(int n) {\n    ${body}\n  }\n}`, [1], 700)) expect(one).toMatchObject({ outcome: 'timeout', printed: expect.stringMatching(printed) })
  }, slow)
  test('what was printed before the program ended itself is kept; what comes back has it all, in order', async () => {
    expect(await run('class Solution {\n  static int entry() {\n    System.out.println("a");\n    System.exit(0);\n    return 1;\n  }\n}')).toMatchObject([{ outcome: 'raised', printed: 'a\n' }, { outcome: 'raised', printed: 'a\n' }])
    const [one] = await run('class Solution {\n  static int entry() throws Exception {\n    for (int i = 0; i < 20; i++) {\n      System.out.println(i);\n      Thread.sleep(11);\n    }\n    return 1;\n  }\n}')
    expect(one).toMatchObject({ outcome: 'returned', printed: Array.from({ length: 20 }, (_, index) => `${index}\n`).join('') })
  }, slow)
  test('an error in a static initializer is the one that was thrown, with its line', async () => {
    expect(await run('class Solution {\n  static int q = 1 / 0;\n  static int entry() { return q; }\n}')).toMatchObject([{ outcome: 'raised', error: { name: 'ArithmeticException', message: '/ by zero', line: 2 } }, { outcome: 'raised' }])
  }, slow)
  test('what does not fit is said plainly', async () => {
    expect((await run('class Solution {\n  static int entry(int n) { return n; }\n}', [3_000_000_000]))[0]?.error?.message).toBe('argument 1: 3000000000 does not fit int')
    expect((await run('class Solution {\n  static int entry(int n) { return n; }\n}', [[1.5, 'x']]))[0]?.error?.message).toBe('argument 1: [1.5, "x"] does not fit int')
  }, slow)
  test.each([
    ['a method of an instance, new for each case', 'class Solution {\n  private int calls = 0;\n  public int entry(int n) { return n + ++calls; }\n}', { outcome: 'returned', value: 2 }],
    ['a constructor that throws', 'class Solution {\n  Solution() { throw new IllegalStateException("no"); }\n  int entry(int n) { return n; }\n}', { outcome: 'raised', error: { name: 'IllegalStateException', message: 'no', line: 2 } }],
    ['no constructor without arguments', 'class Solution {\n  Solution(int n) { }\n  int entry(int n) { return n; }\n}', { outcome: 'raised', error: { message: 'class Solution needs a constructor without arguments, or entry must be static' } }],
  ])('%s', async (_, code, outcome) => {
    expect(await run(code, [1])).toMatchObject([outcome, outcome])
  }, slow)
})
