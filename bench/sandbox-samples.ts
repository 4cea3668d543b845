import type { RunJob, SandboxLanguage } from '#core/session/run-protocol'

export type Sample = { entry: string; code: string; makeCase: (index: number) => RunJob['cases'][number]; loop: { code: string; makeCase: RunJob['cases'][number] } }

const schema = 'create table run (id int primary key, task text, ms numeric);'
const words = (index: number): RunJob['cases'][number] => ({ caseId: `c${index}`, args: [Array.from({ length: 200 }, (_, at) => `w${(at * (index + 3)) % 37}`)] })
const javascript: Sample = {
  entry: 'f',
  code: 'function f(words) {\n  const counts = new Map()\n  for (const one of words) counts.set(one, (counts.get(one) ?? 0) + 1)\n  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))\n}\n',
  makeCase: words,
  loop: { code: 'function f() {\n  for (;;);\n}', makeCase: { caseId: 'loop', args: [] } },
}
export const samples: Record<SandboxLanguage, Sample> = {
  python: {
    entry: 'f',
    code: 'from collections import Counter\ndef f(words):\n    return sorted(Counter(words).items(), key=lambda one: (-one[1], one[0]))\n',
    makeCase: words,
    loop: { code: 'def f():\n    while True:\n        pass\n', makeCase: { caseId: 'loop', args: [] } },
  },
  javascript,
  typescript: {
    ...javascript,
    code: 'function f(words: string[]): [string, number][] {\n  const counts = new Map<string, number>()\n  for (const one of words) counts.set(one, (counts.get(one) ?? 0) + 1)\n  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))\n}\n',
  },
  r: {
    entry: 'f',
    code: 'f <- function(words) {\n  counts <- sort(table(words), decreasing = TRUE)\n  as.list(counts)\n}\n',
    makeCase: words,
    loop: { code: 'f <- function() repeat NULL', makeCase: { caseId: 'loop', args: [] } },
  },
  sqlite: {
    entry: '',
    code: 'select task, count(*) as runs, sum(ms) as ms from run group by task order by ms desc, task',
    makeCase: (index) => ({ caseId: `c${index}`, setup: `${schema} with recursive s(i) as (select 1 union all select i + 1 from s where i < 200) insert into run select i, 't' || i % 7, i * ${index + 1}.5 from s` }),
    loop: { code: 'with recursive r as (select 1 as n union all select n from r) select count(*) from r', makeCase: { caseId: 'loop', setup: '' } },
  },
  postgresql: {
    entry: '',
    code: 'select task, count(*) as runs, sum(ms) as ms from run group by task order by ms desc, task',
    makeCase: (index) => ({ caseId: `c${index}`, setup: `${schema} insert into run select i, 't' || i % 7, i * ${index + 1}.5 from generate_series(1, 200) i` }),
    loop: { code: 'with recursive r as (select 1 as n union all select n from r) select count(*) from r', makeCase: { caseId: 'loop', setup: '' } },
  },
}

export const jobOf = (language: SandboxLanguage, cases: RunJob['cases'], timeLimitMs = 5000): RunJob => ({ language, entry: samples[language].entry, timeLimitMs, cases })
export const casesOf = (language: SandboxLanguage, count: number): RunJob['cases'] => Array.from({ length: count }, (_, index) => samples[language].makeCase(index))
