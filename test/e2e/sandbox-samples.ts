import type { RunJob, SandboxLanguage } from '#core/session/run-protocol'
import type { Json } from '#core/bank/case'

type Case = RunJob['cases'][number]
type Sample = { code: string; cases: Case[] }

/** What the shared suite runs over every language; the compiler asks for these when a language is added to the register. */
export type Samples = {
  entry: string
  /** Returns `value`, and prints `printed` where the language prints. */
  good: Sample & { value: Json; printed: string }
  /** Returns `want`; `near` differs by less than 0.01 and by more than the default allows. */
  compared: Sample & { want: Json; wrong: Json; wrongType: Json; near: Json }
  /** Whether errors at run time have a line; those of SQLite have none. */
  hasLines: boolean
  /** Raises on line 2; `says` is part of the message. */
  raises: Sample & { says: RegExp }
  /** Does not parse; on line 2 where the engine tells. */
  malformed: Sample
  /** Never ends for the first case; the second ends at once and returns `value`. */
  loops: Sample & { value: Json }
  floods: Sample | null
  /** Prints 1 GB and returns. */
  gigabyte: Sample | null
  bomb: Sample
  /** One allocation of 10 GB. */
  tenGigabytes: Sample
  recursion: Sample
  /** Leaves a trace in the first case that the second must not see; both return `value`. */
  leaks: Sample & { value: Json }
}

const call = (caseId: string, ...args: Json[]): Case => ({ caseId, args })
const table = (caseId: string, setup: string): Case => ({ caseId, setup })
const one = (name: string, value: Json): Json => ({ columns: [name], rows: [[value]] })

/** What `compared` is held against where a table comes back. */
const rows = (b: number): Json => ({ columns: ['a', 'b'], rows: [[3, b]] })
const pair = { want: rows(1.5), wrong: rows(2.5), wrongType: [3, 1.5], near: rows(1.505) }

/** The same for both: TypeScript is JavaScript with types. */
const javascript: Samples = {
  entry: 'f',
  good: {
    code: 'function f(a, b) {\n  console.log("seen", b)\n  return [a.sort(), new Set([b]), { k: null }, 2n ** 60n, NaN, undefined]\n}\n',
    cases: [call('a', [3, 1, 2], 'x')],
    value: [[1, 2, 3], { $set: ['x'] }, { k: null }, { $int: '1152921504606846976' }, { $float: 'nan' }, null],
    printed: 'seen x\n',
  },
  compared: { code: 'const f = (x) => [x, x / 2]', cases: [call('a', 3)], want: [3, 1.5], wrong: [3, 2.5], wrongType: { x: 3 }, near: [3, 1.505] },
  hasLines: true,
  raises: { code: 'function f() {\n  return {}.gone.further\n}', cases: [call('a')], says: /further/ },
  malformed: { code: 'function f() {\n  retrn 1 1\n}', cases: [call('a')] },
  loops: { code: 'function f(x) {\n  while (x) {}\n  return 7\n}', cases: [call('a', 1), call('b', 0)], value: 7 },
  floods: { code: 'function f() {\n  const line = "y".repeat(100000)\n  for (;;) console.log(line)\n}', cases: [call('a')] },
  gigabyte: { code: 'function f() {\n  const line = "y".repeat(999999)\n  for (let i = 0; i < 1000; i += 1) console.log(line)\n  return 1\n}', cases: [call('a')] },
  bomb: { code: 'function f() {\n  const all = []\n  for (;;) all.push(new Uint8Array(5e7).fill(1))\n}', cases: [call('a')] },
  tenGigabytes: { code: 'function f() {\n  return new ArrayBuffer(1e10).byteLength\n}', cases: [call('a')] },
  recursion: { code: 'function f(n = 0) {\n  return f(n + 1) + 1\n}', cases: [call('a')] },
  leaks: {
    code: 'const isDirty = globalThis.trace || Array.prototype.trace || Math.max(1, 2) !== 2\nglobalThis.trace = Array.prototype.trace = 1\nMath.max = () => 0\nJSON.stringify = console.log = null\nfunction f() {\n  return Boolean(isDirty)\n}',
    cases: [call('a'), call('b')],
    value: false,
  },
}

export const samples: Record<SandboxLanguage, Samples> = {
  python: {
    entry: 'f',
    good: {
      code: 'def f(a, b):\n    print("seen", b)\n    return [sorted(a), (b, 1.0), {"k": None}]\n',
      cases: [call('a', [3, 1, 2], 'x')],
      value: [[1, 2, 3], { $tuple: ['x', { $float: '1.0' }] }, { k: null }],
      printed: 'seen x\n',
    },
    compared: { code: 'def f(x):\n    return [x, x / 2]\n', cases: [call('a', 3)], want: [3, 1.5], wrong: [3, 2.5], wrongType: { x: 3 }, near: [3, 1.505] },
    hasLines: true,
    raises: { code: 'def f():\n    return {}["gone"]\n', cases: [call('a')], says: /gone/ },
    malformed: { code: 'def f():\n    return (1\n', cases: [call('a')] },
    loops: { code: 'def f(x):\n    while x:\n        pass\n    return 7\n', cases: [call('a', 1), call('b', 0)], value: 7 },
    floods: { code: 'def f():\n    while True:\n        print("y" * 100000)\n', cases: [call('a')] },
    gigabyte: { code: 'def f():\n    line = "y" * 999_999\n    for _ in range(1000):\n        print(line)\n    return 1\n', cases: [call('a')] },
    tenGigabytes: { code: 'def f():\n    return len(bytearray(10 ** 10))\n', cases: [call('a')] },
    bomb: { code: 'def f():\n    a = []\n    while True:\n        a.append(bytearray(50_000_000))\n', cases: [call('a')] },
    recursion: { code: 'def f(n=0):\n    return f(n + 1) + 1\n', cases: [call('a')] },
    leaks: {
      code: 'import builtins, json, math\nseen = []\ndef f():\n    seen.append(1)\n    dirty = len(seen) > 1 or hasattr(math, "trace") or getattr(builtins, "trace", 0)\n' +
        '    math.trace = builtins.trace = 1\n    json.dumps = builtins.print = None\n    return bool(dirty)\n',
      cases: [call('a'), call('b')],
      value: false,
    },
  },
  javascript,
  typescript: {
    ...javascript,
    compared: { ...javascript.compared, code: 'enum Half { of = 2 }\nexport function f<T extends number>(x: T): number[] {\n  return [x, (x as number) / Half.of]\n}' },
    raises: { ...javascript.raises, code: 'type None = Record<string, never>\nconst f = (): unknown => ({} as any).gone.further' },
    malformed: { code: 'function f(): number {\n  retrn 1 1\n}', cases: [call('a')] },
  },
  r: {
    entry: 'f',
    good: {
      code: 'f <- function(a, b) {\n  cat("seen", b, "\\n", sep = " ")\n  list(sort(a), NULL, c(k = NA), data.frame(x = 1, y = "u"), matrix(1:4, 2), factor("lo"), NaN, list(), TRUE)\n}\n',
      cases: [call('a', [3, 1, 2], 'x')],
      value: [[1, 2, 3], null, { k: null }, { x: [1], y: ['u'] }, [[1, 3], [2, 4]], 'lo', { $float: 'nan' }, [], true],
      printed: 'seen x \n',
    },
    compared: { code: 'f <- function(x) c(x, x / 2)', cases: [call('a', 3)], want: [3, 1.5], wrong: [3, 2.5], wrongType: { x: 3 }, near: [3, 1.505] },
    hasLines: true,
    raises: { code: 'f <- function() {\n  list()[["gone"]][[1]] + stop("further")\n}', cases: [call('a')], says: /further|subscript/ },
    malformed: { code: 'f <- function() {\n  retrn 1 1\n}', cases: [call('a')] },
    loops: { code: 'f <- function(x) {\n  while (x) NULL\n  7\n}', cases: [call('a', true), call('b', false)], value: 7 },
    floods: { code: 'f <- function() {\n  line <- strrep("y", 100000)\n  repeat cat(line, "\\n")\n}', cases: [call('a')] },
    gigabyte: { code: 'f <- function() {\n  line <- strrep("y", 999999)\n  for (i in 1:1000) cat(line, "\\n", sep = "")\n  1\n}', cases: [call('a')] },
    bomb: { code: 'f <- function() {\n  all <- list()\n  repeat all[[length(all) + 1]] <- numeric(5e6) + 1\n}', cases: [call('a')] },
    tenGigabytes: { code: 'f <- function() {\n  length(numeric(1.25e9))\n}', cases: [call('a')] },
    recursion: { code: 'f <- function(n = 0) {\n  f(n + 1) + 1\n}', cases: [call('a')] },
    leaks: {
      code: 'isDirty <- exists("trace_of_mine") || sum(1, 2) != 3 || getOption("digits") != 7 || "mine" %in% search()\ntrace_of_mine <- 1\noptions(digits = 3)\nattach(list(z = 1), name = "mine")\nf <- function() isDirty',
      cases: [call('a'), call('b')],
      value: false,
    },
  },
  sqlite: {
    entry: '',
    good: {
      code: 'select a, b from t order by a -- all\n;',
      cases: [table('a', "create table t (a int, b text);\n;\ninsert into t values (2, '2026-02-01'), (1, null)")],
      value: { columns: ['a', 'b'], rows: [[1, null], [2, '2026-02-01']] },
      printed: '',
    },
    compared: { code: 'select a, a / 2.0 as b from t', cases: [table('a', 'create table t (a int); insert into t values (3)')], ...pair },
    hasLines: true,
    raises: { code: 'select a\n from t where nope = 1', cases: [table('a', 'create table t (a int)')], says: /nope/ },
    malformed: { code: 'select a\n frm t t t', cases: [table('a', 'create table t (a int)')] },
    loops: {
      code: 'with recursive r as (select a as n from t union all select n from r) select count(*) as n from r',
      cases: [table('a', 'create table t (a int); insert into t values (1)'), table('b', 'create table t (a int)')],
      value: one('n', 0),
    },
    floods: null,
    gigabyte: null,
    bomb: { code: 'with recursive r(n, x) as (select 1, randomblob(50000000) union all select n + 1, randomblob(50000000) from r where n < 100) select count(distinct x) as n from r', cases: [table('a', '')] },
    tenGigabytes: { code: 'select length(zeroblob(10000000000)) as n', cases: [table('a', '')] },
    recursion: { code: `select ${'('.repeat(60_000)}1${')'.repeat(60_000)}`, cases: [table('a', '')] },
    leaks: {
      code: 'select count(*) as n, (select count(*) from sqlite_temp_master) as z from t',
      cases: [table('a', 'create table t (a int); create temp table u (a int)'), table('b', 'create table t (a int); create temp table u (a int)')],
      value: { columns: ['n', 'z'], rows: [[0, 1]] },
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
    compared: { code: 'select a, a / 2.0 as b from t', cases: [table('a', 'create table t (a int); insert into t values (3)')], ...pair },
    hasLines: true,
    raises: { code: 'select a\n from t where nope = 1', cases: [table('a', 'create table t (a int)')], says: /nope/ },
    malformed: { code: 'select a\n frm t t t', cases: [table('a', 'create table t (a int)')] },
    loops: {
      // Streams: a recursive query would fill its temporary files within ten seconds.
      code: 'select count(*) as n from (select generate_series(1, 1000000000000) from t) s',
      cases: [table('a', 'create table t (a int); insert into t values (1)'), table('b', 'create table t (a int)')],
      value: one('n', 0),
    },
    floods: null,
    gigabyte: null,
    tenGigabytes: { code: "select repeat('x', 1000000000) || repeat('y', 1000000000)", cases: [table('a', '')] },
    bomb: { code: "select repeat('x', 800000000) || repeat('y', 200000000)", cases: [table('a', '')] },
    recursion: { code: `select ${'('.repeat(60_000)}1${')'.repeat(60_000)}`, cases: [table('a', '')] },
    leaks: {
      code: "select count(*) as n, set_config('work_mem', '1MB', false) is null as z from t",
      cases: [table('a', 'create table t (a int)'), table('b', 'create table t (a int)')],
      value: { columns: ['n', 'z'], rows: [[0, false]] },
    },
  },
}
