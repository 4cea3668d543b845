import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildReport } from '#core/report/build'
import type { ReportTools } from '#core/report/formats/format'
import { formats } from '#core/report/formats/index'
import { fence } from '#core/report/formats/markdown'
import { type Report, reportFormats } from '#core/report/report'
import { isoMoment, moment, offset } from '#core/report/words'
import { duration } from '#core/session/duration'
import { sample } from '../../helpers/report-sample'

/** These formats need no Markdown reader. */
const tools: ReportTools = {
  timeZone: 'Europe/Zurich',
  toHtml: () => {
    throw new Error('not needed')
  },
  toTree: () => {
    throw new Error('not needed')
  },
}
const report = buildReport(sample)

function textOf(id: 'markdown' | 'json' | 'csv', value: Report = report): string {
  const made = formats[id].make(value, tools)
  if (made.type !== 'text') throw new Error('not a text')
  return made.text
}

/** RFC 4180, strictly. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    const match = /"((?:[^"]|"")*)"(,|\r\n)|([^",\r\n]*)(,|\r\n)/y
    match.lastIndex = at
    const found = match.exec(text)
    if (!found) throw new Error(`not RFC 4180 at ${at}: ${text.slice(at, at + 20)}`)
    row.push(found[1] === undefined ? (found[3] ?? '') : found[1].replaceAll('""', '"'))
    if ((found[2] ?? found[4]) === '\r\n') {
      rows.push(row)
      row = []
    }
    at = match.lastIndex
  }
  return rows
}

describe('the register', () => {
  it('has every format, each with its own extension', () => {
    expect(Object.keys(formats).toSorted()).toEqual([...reportFormats].toSorted())
    expect(new Set(Object.values(formats).map((format) => format.extension)).size).toBe(reportFormats.length)
  })
})

describe('CSV', () => {
  it('has one row an item, with a name for every column', () => {
    const [head, ...rows] = parseCsv(textOf('csv'))
    expect(rows).toHaveLength(report.items.length)
    for (const row of rows) expect(row).toHaveLength(head!.length)
    const first = Object.fromEntries(head!.map((name, index) => [name, rows[0]![index]]))
    expect(first).toMatchObject({
      number: '1', question_id: 'calibrated-probabilities', candidate: 'Ada Lovelace', score: '0.4286', score_from: '2 of 3 points, 1 trap', grade: '', hints_taken: '1', spent_minutes: '7', target_minutes: '8',
      shown_at: '2026-11-21T09:00:00Z', points_ticked: 'definition measure accuracy', seen_before: 'no', call: 'yes',
    })
    expect(rows.at(-1)![head!.indexOf('score')]).toBe('')
  })

  it('gives back any text, and lets no spreadsheet run it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('=1+1', '+1', '-1', '@x', '\t=1', ' =cmd|x', '＝1', 'a,"b"\r\nc', '')), (note) => {
        const noted = { ...report, items: [{ ...report.items[0]!, note }] }
        const cell = parseCsv(textOf('csv', noted))[1]!.at(-1)!
        expect(cell.replace(/^'/, '')).toBe(note.replace(/^'/, ''))
        expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/)
      }),
    )
  })
})

describe('JSON', () => {
  it('is the report', () => {
    expect(JSON.parse(textOf('json'))).toEqual(report)
  })
})

describe('Markdown', () => {
  const text = textOf('markdown')

  it('holds what a committee reads', () => {
    for (const part of ['# Senior ML engineer: Ada Lovelace', '## Overall call: Yes, confidence medium', '| ML concepts round: Depth | 3 of 4 |', '- **Interviewer:** Grace Hopper', '1 of 3 cases passed', '+1:14:00']) {
      expect(text).toContain(part)
    }
  })

  it('lets no answer pass for a part of the report', () => {
    expect(text.match(/^## Overall call/gm)).toHaveLength(1)
    expect(text).toContain('> # Overall call: strong yes')
  })

  it('fences any code', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('`', '``', '```', '\n', 'x', ' ', '~~~')).map((parts) => parts.join('')), (code) => {
        const [first, ...rest] = fence(code, 'python').split('\n')
        const ticks = /^`+/.exec(first!)![0]
        expect(rest.slice(0, -1).some((line) => line.includes(ticks))).toBe(false)
        expect(rest.at(-1)).toBe(ticks)
      }),
    )
  })
})

it('HTML and PDF read points as Markdown', () => {
  const read: string[] = []
  const reader: ReportTools = { ...tools, toHtml: (text) => String(read.push(text)), toTree: (text) => ({ type: 'root', children: [], value: String(read.push(text)) }) }
  for (const format of [formats.html, formats.pdf]) {
    read.length = 0
    format.make(report, reader)
    expect(read).toContain('Says that among cases scored p, a share p is positive')
  }
})

describe('two rubrics with a dimension of one name', () => {
  const reader: ReportTools = { ...tools, toHtml: (text) => text, toTree: () => ({ type: 'root', children: [] }) }
  const dimensions = [...report.scorecard.dimensions, { rubric: 'Coding round', title: 'Communication', level: null, anchor: '', evidence: 'There was no time.' }]
  const two = { ...report, scorecard: { ...report.scorecard, dimensions } }

  it('HTML has a row for each rubric', () => {
    const made = formats.html.make(two, reader)
    const groups = made.type === 'text' ? [...made.text.matchAll(/<th class="group"[^>]*>([^<]*)/g)].map((match) => match[1]) : []
    expect(groups).toEqual(['ML concepts round', 'Coding round'])
  })

  it('PDF has a titled table for each; evidence of what was not assessed has its row’s first line', () => {
    const made = JSON.stringify(formats.pdf.make(two, reader))
    expect(made).toContain('Dimensions: ML concepts round')
    expect(made).toContain('Dimensions: Coding round')
    expect(made).toContain('{"stack":[{"text":[{"text":"Evidence: ","bold":true},"There was no time."],"margin":[0,0,0,0]}]}')
  })
})

describe('words', () => {
  it('shows moments in the zone asked for, through a change of clocks', () => {
    expect(moment(Date.UTC(2026, 9, 25, 0, 30), 'Europe/Zurich')).toBe('2026-10-25 02:30')
    expect(moment(Date.UTC(2026, 9, 25, 1, 30), 'Europe/Zurich')).toBe('2026-10-25 02:30')
    expect(moment(Date.UTC(2026, 0, 1, 23, 0), 'Asia/Tokyo')).toBe('2026-01-02 08:00')
    expect(isoMoment(Date.UTC(2026, 11, 31, 23, 59, 59))).toBe('2026-12-31T23:59:59Z')
  })

  it('shows lengths of time', () => {
    expect([0, 59_400, 59_600, 60_000, 59.6 * 60_000, 65 * 60_000].map(duration)).toEqual(['0 min', '59 s', '1 min', '1 min', '1 h', '1 h 05 min'])
    expect([-5, 0, 65_000, 3_725_000].map(offset)).toEqual(['+0:00', '+0:00', '+1:05', '+1:02:05'])
  })
})
