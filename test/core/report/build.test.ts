import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { buildReport } from '#core/report/build'
import { redactorFor } from '#core/report/redact'
import { report as reportSchema } from '#core/report/report'
import { overviewOf } from '#core/report/overview'
import { byRubric, scoredOf } from '#core/report/words'
import { sample, start } from '../../helpers/report-sample'

const minute = 60_000
const names = /(?<![\p{L}\p{N}])(?:ada|lovelace|grace|hopper)(?![\p{L}\p{N}])/iu

describe('buildReport', () => {
  const report = buildReport(sample)

  it('gives a value the contract accepts', () => {
    expect(reportSchema.parse(report)).toEqual(report)
    expect(reportSchema.parse(JSON.parse(JSON.stringify(report)))).toEqual(report)
  })

  it('counts time without pauses, also in an open one', () => {
    expect(report.session).toMatchObject({ actualMs: 72 * minute, pausedMs: 3 * minute, plannedMinutes: 80 })
    const open = buildReport({ ...sample, now: start + 50 * minute, session: { ...sample.session, endedAt: null, pausedAt: start + 40 * minute } })
    expect(open.session).toMatchObject({ actualMs: 37 * minute, pausedMs: 13 * minute })
  })

  it('takes the mean over judged items only', () => {
    expect(report.summary.settledCount).toBe(5)
    expect(report.summary.score).toBeCloseTo((3 / 7 + 0.38 + 1 + 1 + 0) / 5, 9)
    expect(report.summary.byTheme.map((row) => [row.theme, scoredOf(row)])).toEqual([['ml-theory', '1 of 2'], ['data-engineering', '1'], ['system-design', '2'], ['coding', '1']])
  })

  it('gives hints and runs their moments; runs on own input do not count', () => {
    expect(report.items[0]!.hints).toEqual([{ at: start + 4 * minute, text: 'What share of the cases scored 0.8 are fraud?' }])
    expect(report.items[1]!.runs).toEqual([{ at: start + 24 * minute, passed: 1, total: 2 }, { at: start + 26 * minute, passed: 1, total: 3 }])
  })

  it('shows every dimension of the rubrics with its anchor, the unjudged as not assessed', () => {
    expect(report.scorecard.dimensions).toEqual([
      { rubric: 'ML concepts round', title: 'Depth', level: 3, anchor: 'Explains why it works and when it does not.', evidence: 'Ada derived the Brier score unaided at +6:10.' },
      { rubric: 'ML concepts round', title: 'Communication', level: null, anchor: '', evidence: '' },
    ])
    const gone = buildReport({ ...sample, rubrics: [] })
    expect(gone.scorecard.dimensions[0]).toMatchObject({ rubric: 'ml', title: 'depth', level: 3, evidence: 'Ada derived the Brier score unaided at +6:10.' })
  })

  it('says which points were heard, and none where cases, options or a number gave the score', () => {
    expect(report.items[0]!.points.map((point) => [point.id, point.isTicked])).toEqual([['definition', true], ['measure', true], ['repair', false], ['accuracy', true]])
    expect(report.items[3]!.points).toEqual([])
    expect(report.items[5]!.points).toEqual([])
  })

  it('says what a score was made from, and nothing of the kind where there is nothing to count', () => {
    expect(report.items.map((item) => item.counted)).toEqual([
      '2 of 3 points, 1 trap', 'cases 33 % × 0.7, points 50 % × 0.3 (1 of 3 cases; 1 of 3 points)', '2 of 2 points', '', '', '',
    ])
    const [first, ...others] = sample.items
    const unticked = buildReport({ ...sample, items: [{ ...first!, ticks: null }, ...others] })
    expect(unticked.items[0]!.counted).toBe('graded without ticking points')
  })

  it('gives the proposed grade beside the one decided in own practice; grades of memory say nothing of a candidate', () => {
    const own = buildReport({ ...sample, session: { ...sample.session, candidate: null } })
    expect(own.items[0]).toMatchObject({ proposedGrade: 'again', grade: 'hard' })
    expect(own.items[1]).toMatchObject({ proposedGrade: 'again', grade: 'again', reasons: [] })
    expect(report.items.every((item) => item.grade === null && item.proposedGrade === null && item.reasons.length === 0)).toBe(true)
    expect(report.items[5]).toMatchObject({ proposedGrade: null, grade: null, reasons: [] })
  })

  it('has all questions at a glance, without columns that say nothing', () => {
    const { columns, rows } = overviewOf(report)
    expect(columns.map((column) => column.title)).toEqual(['No.', 'Question', 'Kind', 'Level', 'Score', 'Time, of target', 'Cases', 'Hints', 'Pasted'])
    expect(rows.map((row) => row.cells)).toEqual([
      ['1', 'When a probability is not one', 'Open', '3', '43 %', '7 min of 8 min', '', '1', ''],
      ['2', 'Merge outage windows', 'Code', '2', '38 %', '26 min of 20 min', '1 of 3', '0', '212 characters'],
      ['3', 'Features for 40,000 requests a second', 'Design', '4', '100 %', '33 min of 35 min', '', '0', ''],
      ['4', 'An event arrives late', 'Choice', '2', '100 %', '1 min of 3 min', '', '0', ''],
      ['5', 'How long is the queue?', 'Numeric', '3', '0 %', '2 min of 5 min', '', '0', ''],
      ['6', 'Never reached', 'Open', '3', 'Skipped', '—', '', '0', ''],
    ])
    expect(overviewOf({ ...report, items: report.items.slice(2), timeline: [] }).columns.map((column) => column.title)).not.toContain('Pasted')
  })

  it('tells dimensions of two rubrics apart', () => {
    const one = report.scorecard.dimensions
    const two = [...one, { ...one[1]!, rubric: 'Coding round' }]
    expect(byRubric(two).map((group) => [group.rubric, group.dimensions.length])).toEqual([['ML concepts round', 2], ['Coding round', 1]])
  })

  it('writes an answer as text whatever its kind', () => {
    expect(report.items[3]!.answer.text).toContain('- [x] It is dropped\\\n  *Right: The watermark')
    expect(report.items[4]!.answer.text).toBe('`60` requests (right: 6 requests, ± 1 %)')
    expect(report.items[4]!.answer.number).toEqual({ given: '60', unit: 'requests', right: 6, tolerance: '± 1 %' })
    expect(report.items[3]!.answer.options?.map((one) => [one.isPicked, one.isRight])).toEqual([[true, true], [false, false], [false, false]])
    expect(report.items[1]!.answer).toMatchObject({ language: 'python', picture: null })
    expect(report.items[5]!.answer).toEqual({ text: '', code: null, language: null, picture: null, options: null, number: null })
  })

  it('never holds private notes', () => {
    expect(JSON.stringify(report)).not.toContain('SECRET')
  })
})

describe('redaction', () => {
  const redacted = buildReport({ ...sample, isRedacted: true })

  it('leaves no name anywhere, and everything else as it was', () => {
    expect(JSON.stringify(redacted)).not.toMatch(names)
    expect(redacted.session).toMatchObject({ title: 'Senior ML engineer: [candidate]', participants: { candidate: null, interviewer: null, role: 'Senior ML engineer' } })
    expect(redacted.timeline.at(-2)!.data).toEqual({ by: '[interviewer]', text: 'for [candidate]' })
    expect(redacted.summary).toEqual(buildReport(sample).summary)
  })

  it('leaves out what the interviewer wrote, and keeps what was decided', () => {
    const full = buildReport(sample)
    expect(full.items.some((item) => item.note !== '')).toBe(true)
    expect(redacted.items.map((item) => item.note).join('')).toBe('')
    expect(redacted.scorecard).toEqual({
      ...full.scorecard, strengths: '', concerns: '', followUp: '', dimensions: full.scorecard.dimensions.map((one) => ({ ...one, evidence: '' })),
    })
    expect(redacted.items.map((item) => [item.score, item.points])).toEqual(full.items.map((item) => [item.score, item.points]))
  })

  it('finds names in what code raised and returned', () => {
    const [first, ...others] = sample.items
    const verdict = { caseId: 'a', visible: true, outcome: 'error' as const, message: 'ValueError: Ada was here', got: ['by Lovelace'], timeMs: 1 }
    const report = buildReport({ ...sample, isRedacted: true, items: [{ ...first!, verdicts: [verdict] }, ...others] })
    expect(report.items[0]!.verdicts[0]).toMatchObject({ message: 'ValueError: [candidate] was here', got: ['by [candidate]'] })
  })

  it('spares code that only looks like a name', () => {
    const { evidence, prose } = redactorFor([{ name: 'Max Will', stands: '[candidate]' }])
    expect(evidence('best = max(scores)  # by Max, will rerun (max_will)')).toBe('best = max(scores)  # by [candidate], will rerun ([candidate])')
    expect(prose('max said so, MAX WILL too')).toBe('[candidate] said so, [candidate] too')
  })

  it('finds a name with marks also without them', () => {
    const { prose } = redactorFor([{ name: 'Zoë Müller-Łuk', stands: '[candidate]' }])
    expect(prose('Zoe, zoë, Muller and zoe.muller-łuk@example.org; Zoey stays')).toBe('[candidate], [candidate], [candidate] and [candidate]@example.org; Zoey stays')
  })

  it('works for any name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), fc.string({ maxLength: 40 }), (name, text) => {
        const { prose } = redactorFor([{ name, stands: '[candidate]' }])
        const whole = name.normalize('NFC').trim()
        expect(typeof prose(text)).toBe('string')
        if (/^[\p{L}]{2,}( [\p{L}]{2,})*$/u.test(whole)) expect(prose(`before ${whole} after`)).toBe('before [candidate] after')
      }),
    )
  })
})

it('docs/report.schema.json describes the report as it is (update with `vitest run -u test/core/report`)', async () => {
  const schema = { title: 'Dry Run report', ...z.toJSONSchema(reportSchema) }
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot('../../../docs/report.schema.json')
})
