import type { RunJob, SandboxLanguage } from '#core/session/run-protocol'
import type { Json } from '#core/bank/case'

type Case = RunJob['cases'][number]
type Sample = { code: string; cases: Case[] }

/** What the shared suite runs over every language; the compiler asks for these when a language is added to the register. */
export type Samples = {
  entry: string
  /** Returns `value`, and prints `printed` where the language prints. */
  good: Sample & { value: Json; printed: string }
  /** Raises on line 2; `says` is part of the message. */
  raises: Sample & { says: RegExp }
  /** Does not parse; on line 2 where the engine tells. */
  malformed: Sample
  /** Never ends for the first case; the second ends at once and returns `value`. */
  loops: Sample & { value: Json }
  floods: Sample | null
  bomb: Sample
  recursion: Sample
  /** Leaves a trace in the first case that the second must not see; both return `value`. */
  leaks: Sample & { value: Json }
}

const call = (caseId: string, ...args: Json[]): Case => ({ caseId, args })
const table = (caseId: string, setup: string): Case => ({ caseId, setup })
const one = (name: string, value: Json): Json => ({ columns: [name], rows: [[value]] })

export const samples: Record<SandboxLanguage, Samples> = {
  python: {
    entry: 'f',
    good: {
      code: 'def f(a, b):\n    print("seen", b)\n    return [sorted(a), (b, 1.0), {"k": None}]\n',
      cases: [call('a', [3, 1, 2], 'x')],
      value: [[1, 2, 3], { $tuple: ['x', { $float: '1.0' }] }, { k: null }],
      printed: 'seen x\n',
    },
    raises: { code: 'def f():\n    return {}["gone"]\n', cases: [call('a')], says: /gone/ },
    malformed: { code: 'def f():\n    return (1\n', cases: [call('a')] },
    loops: { code: 'def f(x):\n    while x:\n        pass\n    return 7\n', cases: [call('a', 1), call('b', 0)], value: 7 },
    floods: { code: 'def f():\n    while True:\n        print("y" * 100000)\n', cases: [call('a')] },
    bomb: { code: 'def f():\n    a = []\n    while True:\n        a.append(bytearray(50_000_000))\n', cases: [call('a')] },
    recursion: { code: 'def f(n=0):\n    return f(n + 1) + 1\n', cases: [call('a')] },
    leaks: {
      code: 'import builtins, json, math\nseen = []\ndef f():\n    seen.append(1)\n    dirty = len(seen) > 1 or hasattr(math, "trace") or getattr(builtins, "trace", 0)\n' +
        '    math.trace = builtins.trace = 1\n    json.dumps = builtins.print = None\n    return bool(dirty)\n',
      cases: [call('a'), call('b')],
      value: false,
    },
  },
  postgresql: {
    entry: '',
    good: {
      code: 'select a, b from t order by a -- all\n;',
      cases: [table('a', "create table t (a int, b date);\n;\ninsert into t values (2, '2026-02-01'), (1, null)")],
      value: { columns: ['a', 'b'], rows: [[1, null], [2, '2026-02-01']] },
      printed: '',
    },
    raises: { code: 'select a\n from t where nope = 1', cases: [table('a', 'create table t (a int)')], says: /nope/ },
    malformed: { code: 'select a\n frm t t t', cases: [table('a', 'create table t (a int)')] },
    loops: {
      code: 'with recursive r as (select a as n from t union all select n from r) select count(*) as n from r',
      cases: [table('a', 'create table t (a int); insert into t values (1)'), table('b', 'create table t (a int)')],
      value: one('n', 0),
    },
    floods: null,
    bomb: { code: "select repeat('x', 800000000) || repeat('y', 200000000)", cases: [table('a', '')] },
    recursion: { code: `select ${'('.repeat(60_000)}1${')'.repeat(60_000)}`, cases: [table('a', '')] },
    leaks: {
      code: "select count(*) as n, set_config('work_mem', '1MB', false) is null as z from t",
      cases: [table('a', 'create table t (a int)'), table('b', 'create table t (a int)')],
      value: { columns: ['n', 'z'], rows: [[0, false]] },
    },
  },
}
