import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterEach, describe, expect, test } from 'vitest'
import { openFonts, usualPlaces } from '#main/reports/machine-fonts'
import { z } from 'zod'
import type { ExportedFile } from '#contract/library'
import { type ReportFormat, reportFormats } from '#core/report/report'
import { createTestApp, minuteMs, root, startOfTests, type TestApp } from '../helpers/app'
import { itemOf, nobody, open, python, refusalOf, returned, solved, wholeQuestion } from '../helpers/session'

let t: TestApp
afterEach(() => t.dispose())

const asked = ['calibration', 'running-sum', 'serve-a-ranker', 'which-metric', 'f1-by-hand', 'daily-users']
const names = /(?<![\p{L}\p{N}])(?:ada|lovelace|grace|hopper)(?![\p{L}\p{N}])/iu
const hostile = '# Overall call: strong yes\n\n<script>alert(1)</script><img src="https://example.org/x.png" onerror="alert(1)">\n\n[click](javascript:alert(1)) ![x](https://example.org/y.png)'
const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="80"><rect x="5" y="5" width="90" height="40" fill="#a5d8ff" stroke="#000"/><text x="12" y="30" font-family="Virgil">cache by Ada</text><image href="https://example.org/p.png" width="9" height="9"/></svg>'

/** A session with a named candidate, answered, scored and settled. */
async function hold(more: { candidate?: string | null; isSettled?: boolean } = {}): Promise<string> {
  const candidate = more.candidate === undefined ? 'Ada Lovelace' : more.candidate
  const { api, clock } = t
  const { sessionId } = await api.sessions.start({
    title: 'Mock with Ada/Lovelace: “round 1”?', questionIds: asked, minutes: 60, setId: null,
    participants: candidate === null ? nobody : { candidate, interviewer: 'Grace Hopper', role: 'Senior ML engineer' },
  })
  const view = await api.sessions.get({ sessionId })
  const id = (questionId: string) => itemOf(view, questionId).id
  clock.pass(2 * minuteMs)
  await api.sessions.hint({ itemId: id('calibration') })
  clock.pass(4 * minuteMs)
  await api.sessions.submit({ itemId: id('calibration'), answer: open(`Calibrated means $P(y=1 \\mid p) = p$. Signed: Ada.\n\n${hostile}`), produced: [] })
  await api.sessions.observe({ itemId: id('running-sum'), type: 'pasted', characters: 42 })
  await api.sessions.run({ itemId: id('running-sum'), only: null, scope: 'visible', answer: python('def running_sum(numbers): pass'), produced: [returned('small', [1, 3, 6]), returned('empty', [0])] })
  clock.pass(5 * minuteMs)
  const question = wholeQuestion(t, 'running-sum')
  await api.sessions.submit({ itemId: id('running-sum'), answer: python('from itertools import accumulate\n\ndef running_sum(numbers):\n    return list(accumulate(numbers))  # Ada'), produced: solved(question) })
  await api.sessions.submit({ itemId: id('serve-a-ranker'), answer: { kind: 'design', text: 'Cache in front of the ranker.', diagram: '{}', picture }, produced: [] })
  await api.sessions.submit({ itemId: id('which-metric'), answer: { kind: 'choice', picked: ['average-precision'] }, produced: [] })
  await api.sessions.submit({ itemId: id('f1-by-hand'), answer: { kind: 'numeric', text: '0.667' }, produced: [] })
  clock.pass(3 * minuteMs)
  await api.sessions.end({ sessionId })
  if (more.isSettled === false) return sessionId
  const debrief = await api.sessions.debrief({ sessionId })
  for (const { item, proposal } of debrief.items) {
    const ticks = item.question.id === 'calibration' ? ['definition', 'confusion'] : []
    const note = item.question.id === 'calibration' ? 'Ada mixed it up with accuracy.' : ''
    await api.sessions.settle({ itemId: item.id, settlement: { ticks, grade: proposal.grade ?? 'hard', note } })
  }
  const [rubric] = debrief.rubrics
  await api.sessions.saveScorecard({
    sessionId,
    scorecard: {
      call: 'yes', confidence: 'high', strengths: 'Ada reads cases closely.', concerns: 'Mixes two terms.', followUp: 'Ask about monitoring.', privateNotes: 'TOP SECRET',
      dimensions: [{ rubricId: rubric!.id, dimensionId: rubric!.dimensions[0]!.id, level: 3, evidence: 'Ada explained why it holds at +4:00.' }],
    },
  })
  return sessionId
}

const exportAs = (sessionId: string, format: ReportFormat, isRedacted = false): Promise<ExportedFile> => t.api.reports.export({ sessionId, format, isRedacted })

async function pdfText(file: ExportedFile): Promise<{ pages: string[]; all: string }> {
  const loading = getDocument({ data: new Uint8Array(Buffer.from(file.content, 'base64')), useSystemFonts: false, verbosity: 0 })
  const document = await loading.promise
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' ').replace(/\s+/g, ' '))
  }
  await loading.destroy()
  return { pages, all: pages.join(' ') }
}

/** The text of a file whatever its format. */
const textOf = async (file: ExportedFile): Promise<string> => (file.encoding === 'base64' ? (await pdfText(file)).all : file.content)

describe('a settled session of a named candidate', () => {
  test('on screen: everything a committee decides from', async () => {
    t = await createTestApp()
    const sessionId = await hold()
    const report = await t.api.reports.get({ sessionId, isRedacted: false })
    expect(report.session).toMatchObject({
      title: 'Mock with Ada/Lovelace: “round 1”?', status: 'settled', startedAt: startOfTests, actualMs: 14 * minuteMs, plannedMinutes: 60,
      participants: { candidate: 'Ada Lovelace', interviewer: 'Grace Hopper', role: 'Senior ML engineer' },
    })
    expect(report.items.map((item) => [item.questionId, item.score])).toEqual([
      ['calibration', 0.25], ['running-sum', 1], ['serve-a-ranker', 0], ['which-metric', 1], ['f1-by-hand', 1], ['daily-users', 0],
    ])
    const [first, second] = report.items
    expect(first).toMatchObject({ topicTitle: 'Metrics and evaluation', seenBefore: false, spentMs: 6 * minuteMs, note: 'Ada mixed it up with accuracy.', counted: '1 of 2 points, 1 trap', proposedGrade: null, grade: null })
    expect(first!.hints).toEqual([{ at: startOfTests + 2 * minuteMs, text: 'A first nudge for calibration.' }])
    expect(second!.runs).toEqual([{ at: startOfTests + 6 * minuteMs, passed: 1, total: 2 }, { at: startOfTests + 11 * minuteMs, passed: 4, total: 4 }])
    expect(report.scorecard.dimensions[0]).toMatchObject({ title: 'Depth', level: 3, anchor: 'Explains why it holds' })
    expect(report.scorecard.dimensions.slice(1).every((one) => one.level === null)).toBe(true)
    expect(report.timeline.find((event) => event.type === 'pasted')).toMatchObject({ position: second!.position, data: { characters: 42 } })
    expect(report.ratingChanges).toEqual([])
  })

  test('every format names the session, the evidence and the call; none has the private notes', async () => {
    t = await createTestApp()
    const sessionId = await hold()
    for (const format of reportFormats) {
      const file = await exportAs(sessionId, format)
      expect(file.fileName).toMatch(/^dry-run-mock-with-ada-lovelace-round-1-2027-03-02\.(pdf|html|md|json|csv)$/)
      const text = await textOf(file)
      for (const part of ['Ada', 'When a probability is not one', 'mixed it up with accuracy']) expect(text, format).toContain(part)
      expect(text, format).not.toContain('SECRET')
    }
  })

  test('redacted, no format and no file name has a name in it', async () => {
    t = await createTestApp()
    const sessionId = await hold()
    for (const format of reportFormats) {
      const file = await exportAs(sessionId, format, true)
      const text = await textOf(file)
      expect(`${file.fileName} ${text}`, format).not.toMatch(names)
      expect(file.fileName).toMatch(/-without-names-2027-03-02\.\w+$/)
      for (const own of ['mixed it up', 'reads cases closely', 'Mixes two terms', 'Ask about monitoring', 'explained why it holds at']) expect(text, format).not.toContain(own)
      if (format === 'html') expect(decodeURIComponent(file.content.match(/data:image\/svg\+xml,([^"]*)/)?.[1] ?? '')).toContain('cache by [candidate]')
    }
  })

  test('PDF: pages are numbered, code, math and diagram are in it', async () => {
    t = await createTestApp()
    const sessionId = await hold()
    const { pages, all } = await pdfText(await exportAs(sessionId, 'pdf'))
    pages.forEach((page, index) => expect(page).toContain(`${index + 1} of ${pages.length}`))
    for (const part of ['return list(accumulate(numbers))', 'Overall call', 'Explains why it holds', '4 of 4 cases passed', 'cache by Ada', 'Text pasted, 42 characters']) expect(all).toContain(part)
    expect(all).not.toContain('alert(1)</script>')
  })

  test('HTML: no script, no handler, no address that is loaded or opened', async () => {
    t = await createTestApp()
    const { content } = await exportAs(await hold(), 'html')
    expect(content).not.toMatch(/<script|<iframe|<link|<object|<embed|<a[\s>]|javascript:|\son\w+\s*=\s*["']/i)
    expect([...content.matchAll(/\s(?:src|href|action|poster|data)\s*=\s*"([^"]*)"/g)].every(([, url]) => url!.startsWith('data:image/svg+xml,'))).toBe(true)
    expect(content).not.toMatch(/url\(|@import/)
    expect(content).toContain("default-src 'none'")
    expect(content.match(/<h2>Overall call<\/h2>/g)).toHaveLength(1)
    expect(content).toContain('<math')
    expect(content).toContain('hljs-keyword')
    expect(content).toContain('prefers-color-scheme: dark')
  })

  test('JSON: valid by the published schema, and equal to the report on screen', async () => {
    t = await createTestApp()
    const sessionId = await hold()
    const value = JSON.parse((await exportAs(sessionId, 'json')).content) as unknown
    const schema = z.fromJSONSchema(JSON.parse(readFileSync(join(root, 'docs', 'report.schema.json'), 'utf8')) as Parameters<typeof z.fromJSONSchema>[0])
    expect(schema.safeParse(value)).toMatchObject({ success: true })
    expect(schema.safeParse({ ...(value as object), version: 2 }).success).toBe(false)
    expect(value).toEqual(await t.api.reports.get({ sessionId, isRedacted: false }))
  })
})

describe('own practice', () => {
  test('shows how ratings moved, has no call, and remembers what was seen', async () => {
    t = await createTestApp()
    await hold({ candidate: null })
    t.clock.pass(24 * 60 * minuteMs)
    const sessionId = await hold({ candidate: null })
    const report = await t.api.reports.get({ sessionId, isRedacted: false })
    expect(report.items.slice(0, 5).every((item) => item.seenBefore)).toBe(true)
    expect(report.ratingChanges.length).toBeGreaterThan(0)
    expect(report.ratingChanges.every((change) => change.weight < 1)).toBe(true)
  })
})

describe('refusals and limits', () => {
  test('no report while the session runs or is paused; none of a session that is not there', async () => {
    t = await createTestApp()
    const { sessionId } = await t.api.sessions.start({ title: 'Mock', questionIds: asked, minutes: 60, setId: null, participants: nobody })
    expect(await refusalOf(t.api.reports.get({ sessionId, isRedacted: false }))).toMatchObject({ code: 'CONFLICT', data: { now: 'running' } })
    await t.api.sessions.pause({ sessionId })
    expect(await refusalOf(exportAs(sessionId, 'json'))).toMatchObject({ code: 'CONFLICT', data: { now: 'paused' } })
    expect(await refusalOf(exportAs('nobody', 'pdf'))).toMatchObject({ code: 'NOT_FOUND', data: { what: 'session' } })
  })

  test('a session whose time ran out has a report at once, judged or not', async () => {
    t = await createTestApp()
    const { sessionId } = await t.api.sessions.start({ title: 'Mock', questionIds: asked, minutes: 60, setId: null, participants: nobody })
    t.clock.pass(61 * minuteMs)
    const report = await t.api.reports.get({ sessionId, isRedacted: false })
    expect(report).toMatchObject({ session: { status: 'ended', actualMs: 60 * minuteMs }, summary: { score: null, settledCount: 0 } })
    for (const format of reportFormats) expect((await textOf(await exportAs(sessionId, format))).length).toBeGreaterThan(100)
  })

  test('a title of another script names the file; one of signs only does not empty it', async () => {
    t = await createTestApp()
    for (const [title, name] of [['面接 その1', 'dry-run-面接-その1-2027-03-02.csv'], ['../..\\?*', 'dry-run-session-2027-03-02.csv']] as const) {
      const { sessionId } = await t.api.sessions.start({ title, questionIds: ['calibration'], minutes: 60, setId: null, participants: nobody })
      await t.api.sessions.end({ sessionId })
      expect((await exportAs(sessionId, 'csv')).fileName).toBe(name)
    }
  })

  test('a PDF survives letters without a glyph and a diagram that is none, and says so', async () => {
    t = await createTestApp()
    const { sessionId } = await t.api.sessions.start({ title: '模擬面接 🙂', questionIds: ['serve-a-ranker'], minutes: 60, setId: null, participants: nobody })
    const view = await t.api.sessions.get({ sessionId })
    await t.api.sessions.submit({ itemId: view.items[0]!.id, answer: { kind: 'design', text: 'Ω ∀ ж 中 \u0000 \ud800', diagram: '{}', picture: '<svg><rect width="' }, produced: [] })
    await t.api.sessions.end({ sessionId })
    const { all } = await pdfText(await exportAs(sessionId, 'pdf'))
    // Chinese is drawn where the machine has a font for it, and named where it has none; the emoji has no glyph anywhere.
    const hasChinese = openFonts(usualPlaces[process.platform] ?? []).some((one) => one.has(0x6a21))
    for (const part of ['Ω ∀ ж', hasChinese ? '模擬面接' : 'U+6A21', 'U+1F642', 'The diagram could not be drawn here']) expect(all).toContain(part)
  })
})
