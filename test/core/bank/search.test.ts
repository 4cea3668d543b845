import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { parseQuery, toExclude, toMatch } from '#core/bank/search'

const empty = { themes: [], topics: [], kinds: [], levels: [], minutes: [], states: [], terms: [] }
const term = (text: string, more: object = {}) => ({ text, isPhrase: false, isPrefix: false, isNot: false, ...more })
const understood = (text: string) => {
  const { query, faults } = parseQuery(text)
  expect(faults).toEqual([])
  return query
}

describe('the search language', () => {
  it('reads nothing as everything', () => {
    for (const text of ['', '   ', '\t\n']) expect(understood(text)).toEqual(empty)
  })

  it('reads fields, states, phrases, words and their negations', () => {
    expect(understood('theme:coding topic:algorithms kind:code,sql is:due -is:suspended "hash map" -tree heap ')).toEqual({
      ...empty,
      themes: [{ isNot: false, anyOf: ['coding'] }],
      topics: [{ isNot: false, anyOf: ['algorithms'] }],
      kinds: [{ isNot: false, anyOf: ['code', 'sql'] }],
      states: [{ isNot: false, anyOf: ['due'] }, { isNot: true, anyOf: ['suspended'] }],
      terms: [term('hash map', { isPhrase: true }), term('tree', { isNot: true }), term('heap')],
    })
  })

  it.each([
    ['level:3', { min: 3, max: 3 }],
    ['level:=3', { min: 3, max: 3 }],
    ['level:>=3', { min: 3, max: null }],
    ['level:≥3', { min: 3, max: null }],
    ['level:>3', { min: 4, max: null }],
    ['level:<3', { min: null, max: 2 }],
    ['level:<=3', { min: null, max: 3 }],
    ['level:2..4', { min: 2, max: 4 }],
    ['level:2-4', { min: 2, max: 4 }],
    ['level:2..', { min: 2, max: null }],
    ['level:..4', { min: null, max: 4 }],
    ['LEVEL:<2.5', { min: null, max: 2 }],
  ])('%s', (text, range) => {
    expect(understood(text).levels).toEqual([{ isNot: false, anyOf: [range] }])
  })

  it('minutes take the same comparisons, several by commas, and a minus', () => {
    expect(understood('minutes:<20').minutes).toEqual([{ isNot: false, anyOf: [{ min: null, max: 19 }] }])
    expect(understood('-minutes:5,10..15').minutes).toEqual([{ isNot: true, anyOf: [{ min: 5, max: 5 }, { min: 10, max: 15 }] }])
  })

  it('a repeated theme widens, a repeated level narrows', () => {
    expect(understood('theme:coding theme:ml-theory').themes).toEqual([{ isNot: false, anyOf: ['coding', 'ml-theory'] }])
    expect(understood('level:>1 level:<4').levels).toHaveLength(2)
  })

  it('takes the last word as a beginning while it is being typed', () => {
    expect(understood('gradient desc').terms).toEqual([term('gradient'), term('desc', { isPrefix: true })])
    expect(understood('gradient desc ').terms[1]).toEqual(term('desc'))
    expect(understood('gradient "desc"').terms[1]).toEqual(term('desc', { isPhrase: true }))
    expect(understood('gradient -desc').terms[1]).toEqual(term('desc', { isNot: true }))
  })

  it('knows the topics it is given', () => {
    expect(parseQuery('topic:anything').faults).toEqual([])
    expect(parseQuery('topic:metrics', ['algorithms', 'metrics-evaluation'])).toEqual({
      query: empty,
      faults: [{ from: 6, to: 13, message: 'There is no topic “metrics”; did you mean “metrics-evaluation”?' }],
    })
    expect(parseQuery('topic:zzz', ['java', 'algorithms']).faults).toEqual([{ from: 6, to: 9, message: 'There is no topic “zzz”; write the id of a topic, such as metrics-evaluation.' }])
  })
})

describe('faults', () => {
  it.each([
    ['them:coding heap ', 0, 11, 'There is no “them:”; did you mean “theme:”? To search for the text itself, put it in quotation marks.'],
    ['heap theme:codng', 11, 16, 'There is no theme “codng”; did you mean “coding”?'],
    ['kind:code,sqll', 10, 14, 'There is no kind “sqll”; did you mean “sql”?'],
    ['is:starrd', 3, 9, 'There is no state “starrd”; did you mean “starred”?'],
    ['kind:zzz', 5, 8, 'There is no kind “zzz”; write open, choice, numeric, code, sql, design.'],
    ['zzz:x', 0, 5, 'There is no “zzz:”; there are theme:, topic:, kind:, level:, minutes:, is:. To search for the text itself, put it in quotation marks.'],
    ['-level:high', 7, 11, '“high” is not a number or a comparison; write for example 3, >=3 or 2..4.'],
    ['level:4..2', 6, 10, 'Nothing lies within “4..2”; did you mean “2..4”?'],
    ['level:>5', 6, 8, 'Levels go from 1 to 5.'],
    ['theme:', 0, 6, '“theme:” needs a value: ml-theory, data-engineering, system-design, coding.'],
    ['level: 3', 0, 6, '“level:” needs a value: a number or a comparison, such as 3, >=3 or 2..4.'],
    ['heap "hash map', 5, 14, 'This quotation mark is not closed; everything after it counts as one phrase.'],
    ['heap +++', 5, 8, '“+++” has no letter or digit to search for.'],
    ['heap - ', 5, 6, '“-” has no letter or digit to search for.'],
  ])('%s', (text, from, to, message) => {
    expect(parseQuery(text).faults).toEqual([{ from, to, message }])
  })

  it('leave the rest of the query standing', () => {
    const { query, faults } = parseQuery('theme:codng,coding levl:3 minutes:<9 heap ')
    expect(faults).toHaveLength(2)
    expect(query).toEqual({
      ...empty,
      themes: [{ isNot: false, anyOf: ['coding'] }],
      minutes: [{ isNot: false, anyOf: [{ min: null, max: 8 }] }],
      terms: [term('heap')],
    })
  })
})

describe('as FTS5, on SQLite itself', () => {
  const db = new Database(':memory:')
  db.exec(`create virtual table fts using fts5(body, tokenize = 'unicode61')`)
  const rows = ['binary search tree', 'hash map with open addressing', 'search a hash tree', 'say "quoted" words', 'gradient descent']
  for (const row of rows) db.prepare('insert into fts (body) values (?)').run(row)
  const match = db.prepare('select body from fts where fts match ? order by rowid').pluck()
  const exclude = db.prepare('select body from fts where rowid not in (select rowid from fts where fts match ?) order by rowid').pluck()
  afterAll(() => db.close())

  function search(text: string): unknown[] {
    const { query } = parseQuery(text)
    const wanted = toMatch(query)
    const unwanted = toExclude(query)
    return wanted !== null ? match.all(wanted) : unwanted !== null ? exclude.all(unwanted) : rows
  }

  it.each<[string, number[]]>([
    ['search tree ', [0, 2]],
    ['"search tree"', [0]],
    ['tree -binary', [2]],
    ['-tree', [1, 3, 4]],
    ['-tree -hash', [3, 4]],
    ['gradient des', [4]],
    ['gradient des ', []],
    ['quoted', [3]],
    ['NOT', []],
    ['hash OR gradient ', []],
    ['body:hash', [0, 1, 2, 3, 4]],
    ['open-addressing', [1]],
    ['', [0, 1, 2, 3, 4]],
  ])('%s', (text, expected) => {
    expect(search(text)).toEqual(expected.map((index) => rows[index]))
  })

  const pieces = fc.constantFrom('theme:', 'level:', '"', '-', ':', '..', '>=', '*', '(', ')', 'NOT', 'AND', 'NEAR(', '^', '\0', '\ud800', ' ', 'tree', 'é', '3', ',', "'", '+', '{', '\u0301')
  const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ maxLength: 60 }), fc.array(pieces, { maxLength: 25 }).map((parts) => parts.join('')))

  it('never throws on any text, and every fault lies within it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { query, faults } = parseQuery(text)
        for (const { from, to, message } of faults) {
          expect(from).toBeGreaterThanOrEqual(0)
          expect(to).toBeGreaterThan(from)
          expect(to).toBeLessThanOrEqual(text.length)
          expect(message.length).toBeGreaterThan(10)
        }
        expect(JSON.parse(JSON.stringify(query))).toEqual(query)
        search(text)
      }),
      { numRuns: 2000 },
    )
  })

  it('finds a row by any run of its own words', () => {
    fc.assert(
      fc.property(fc.constantFrom(...rows), fc.nat(), fc.nat(), (row, one, other) => {
        const words = row.replaceAll('"', '').split(' ')
        const [from, to] = [one % words.length, other % words.length].sort((a, b) => a - b) as [number, number]
        const run = words.slice(from, to + 1).join(' ')
        expect(search(`${run} `)).toContain(row)
        expect(search(`"${run}"`)).toContain(row)
        expect(search(run.slice(0, -1))).toContain(row)
      }),
    )
  })

  it('reads the longest query the door lets through', () => {
    expect(search('tree '.repeat(200))).toHaveLength(2)
    expect(search('-tree '.repeat(166))).toHaveLength(3)
    expect(search('a '.repeat(500))).toHaveLength(1)
  })
})
