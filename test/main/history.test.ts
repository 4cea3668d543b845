import fc from 'fast-check'
import { expect, test } from 'vitest'
import { grades } from '#core/srs/card'
import { createTestApp, dayMs, minuteMs, type TestApp } from '../helpers/app'
import { currentCards, currentItems, currentRatings, deriveCards, deriveItems, deriveRatings } from '../helpers/rederive'
import { open, startSession } from '../helpers/session'

const openQuestions = ['calibration', 'learning-rate', 'late-events'] as const
const grade = fc.constantFrom(...grades)
const ticks = fc.subarray(['definition', 'example', 'confusion'])
const index = fc.nat(2)

type Step = (t: TestApp) => Promise<unknown>
/** A refusal is part of the game: what is refused must change nothing. */
const attempt = (run: Step): Step => async (t) => {
  try {
    await run(t)
  } catch (error) {
    if (!['CONFLICT', 'REFUSED'].includes((error as { code: string }).code)) throw error
  }
}

async function itemAt(t: TestApp, at: number): Promise<string> {
  const [latest] = await t.api.sessions.list({ limit: 1, before: null })
  if (!latest) return 'none'
  return (await t.api.sessions.get({ sessionId: latest.id })).items[at]?.id ?? 'none'
}
const onItem = (at: number, run: (t: TestApp, itemId: string) => Promise<unknown>): Step =>
  attempt(async (t) => {
    const itemId = await itemAt(t, at)
    if (itemId !== 'none') await run(t, itemId)
  })
const onLatest = (run: (t: TestApp, sessionId: string) => Promise<unknown>): Step =>
  attempt(async (t) => {
    const [latest] = await t.api.sessions.list({ limit: 1, before: null })
    if (latest) await run(t, latest.id)
  })

const review = (questionId: string, tick: string[], value: (typeof grades)[number]): Step =>
  attempt((t) => t.api.reviews.grade({ questionId, grade: value, answer: open('said'), produced: [], ticks: tick, timeMs: minuteMs }))

const step: fc.Arbitrary<[string, Step]> = fc.oneof(
  fc.nat(40).map((minutes): [string, Step] => [`pass ${minutes} min`, async (t) => t.clock.pass(minutes * minuteMs)]),
  fc.nat(5).map((days): [string, Step] => [`pass ${days} days`, async (t) => t.clock.pass(days * dayMs)]),
  fc.tuple(fc.constantFrom(...openQuestions), ticks, grade).map(([id, tick, value]): [string, Step] => [`review ${id} ${value}`, review(id, tick, value)]),
  fc.constant<[string, Step]>(['undo', attempt((t) => t.api.reviews.undo())]),
  fc.boolean().map((isOwn): [string, Step] => [`start ${isOwn}`, attempt((t) => startSession(t, [...openQuestions], isOwn ? {} : { candidate: 'Ada' }))]),
  index.map((at): [string, Step] => [`open ${at}`, onItem(at, (t, itemId) => t.api.sessions.open({ itemId }))]),
  index.map((at): [string, Step] => [`draft ${at}`, onItem(at, (t, itemId) => t.api.sessions.saveDraft({ itemId, answer: open('draft') }))]),
  index.map((at): [string, Step] => [`hint ${at}`, onItem(at, (t, itemId) => t.api.sessions.hint({ itemId }))]),
  index.map((at): [string, Step] => [`skip ${at}`, onItem(at, (t, itemId) => t.api.sessions.skip({ itemId }))]),
  index.map((at): [string, Step] => [`submit ${at}`, onItem(at, (t, itemId) => t.api.sessions.submit({ itemId, answer: open('given'), produced: [] }))]),
  index.map((at): [string, Step] => [`reopen ${at}`, onItem(at, (t, itemId) => t.api.sessions.reopen({ itemId }))]),
  fc.tuple(index, fc.boolean()).map(([at, isFlagged]): [string, Step] => [`flag ${at}`, onItem(at, (t, itemId) => t.api.sessions.flag({ itemId, isFlagged }))]),
  fc.constant<[string, Step]>(['pause', onLatest((t, sessionId) => t.api.sessions.pause({ sessionId }))]),
  fc.constant<[string, Step]>(['resume', onLatest((t, sessionId) => t.api.sessions.resume({ sessionId }))]),
  fc.constant<[string, Step]>(['end', onLatest((t, sessionId) => t.api.sessions.end({ sessionId }))]),
  fc
    .tuple(index, ticks, grade)
    .map(([at, tick, value]): [string, Step] => [`settle ${at} ${value}`, onItem(at, (t, itemId) => t.api.sessions.settle({ itemId, settlement: { ticks: tick, grade: value, note: '' } }))]),
)
/** Settling is what writes history: often enough for replacing and undoing to meet. */
const session: fc.Arbitrary<[string, Step][]> = fc
  .tuple(fc.array(step, { maxLength: 6 }), fc.array(fc.tuple(index, ticks, grade), { minLength: 1, maxLength: 6 }))
  .map(([during, settles]) => [
    ['start', attempt((t) => startSession(t, [...openQuestions]))] as [string, Step],
    ...during,
    ['end', onLatest((t, sessionId) => t.api.sessions.end({ sessionId }))] as [string, Step],
    ...settles.map(([at, tick, value]): [string, Step] => [`settle ${at} ${value}`, onItem(at, (t, itemId) => t.api.sessions.settle({ itemId, settlement: { ticks: tick, grade: value, note: '' } }))]),
  ])
const history = fc.array(fc.oneof(step.map((one) => [one]), session), { minLength: 4, maxLength: 14 }).map((parts) => parts.flat())

test('cards, ratings and items can be derived from the append-only logs after anything a person does', { timeout: 120_000 }, async () => {
  let replaced = 0
  let undone = 0
  await fc.assert(
    fc.asyncProperty(history, async (steps) => {
      const t = await createTestApp()
      try {
        for (const [, run] of steps) await run(t)
        await t.api.sessions.current()
        const { sqlite } = t.app.house.db
        expect(currentCards(sqlite)).toEqual(deriveCards(sqlite))
        expect(currentRatings(sqlite)).toEqual(deriveRatings(sqlite))
        expect(currentItems(sqlite)).toEqual(deriveItems(sqlite))
        replaced += sqlite.prepare(`SELECT count(*) FROM attempt WHERE type = 'answer' AND replaces IS NOT NULL`).pluck().get() as number
        undone += sqlite.prepare(`SELECT count(*) FROM attempt WHERE type = 'undo'`).pluck().get() as number
      } finally {
        t.dispose()
      }
    }),
    { numRuns: 25, seed: 20270302 },
  )
  // The law says nothing unless both happened.
  expect(replaced).toBeGreaterThan(10)
  expect(undone).toBeGreaterThan(5)
})

test('an attempt replaced early leaves everything as if it had been right from the start', async () => {
  const settle = async (grades: readonly ('again' | 'good' | 'easy')[], again: boolean): Promise<unknown> => {
    const t = await createTestApp()
    const view = await startSession(t, [...openQuestions])
    await t.api.sessions.end({ sessionId: view.head.id })
    const [first, second] = view.items.map((one) => one.id) as [string, string]
    const put = (itemId: string, tick: string[], value: 'again' | 'good' | 'easy') => t.api.sessions.settle({ itemId, settlement: { ticks: tick, grade: value, note: '' } })
    await put(first, again ? [] : ['definition'], grades[0] ?? 'good')
    await put(second, ['definition', 'example'], 'easy')
    t.clock.pass(dayMs)
    await review('calibration', ['definition', 'example'], 'good')(t)
    if (again) await put(first, ['definition'], 'good')
    const { sqlite } = t.app.house.db
    const now = [currentCards(sqlite), currentRatings(sqlite), await t.api.ratings.history({ scope: 'overall' })]
    expect(currentCards(sqlite)).toEqual(deriveCards(sqlite))
    t.dispose()
    return now
  }
  expect(await settle(['again'], true)).toEqual(await settle(['good'], false))
})

test('undo takes the latest review of today back: card and ratings as before, and the log has grown', async () => {
  const t = await createTestApp()
  await review('calibration', ['definition'], 'good')(t)
  t.clock.pass(minuteMs)
  const { sqlite } = t.app.house.db
  const before = [currentCards(sqlite), currentRatings(sqlite)]
  await review('late-events', [], 'again')(t)
  await review('calibration', [], 'again')(t)
  expect((await t.api.reviews.due()).canUndo).toBe(true)
  expect(await t.api.reviews.undo()).toEqual({ questionId: 'calibration', title: 'When a probability is not one' })
  expect(await t.api.reviews.undo()).toMatchObject({ questionId: 'late-events' })
  const [cards, ratings] = [currentCards(sqlite), currentRatings(sqlite)]
  expect(cards).toEqual(before[0])
  expect(ratings.get('ml-theory')).toEqual(before[1]?.get('ml-theory'))
  expect(ratings.get('overall')).toEqual(before[1]?.get('overall'))
  expect(ratings.get('data-engineering')?.attempts).toBe(0)
  expect((await t.api.ratings.current()).find((one) => one.scope === 'data-engineering')).toMatchObject({ attempts: 0, change30d: null })
  expect(sqlite.prepare('SELECT count(*) FROM review_log').pluck().get()).toBe(5)
  t.clock.pass(dayMs)
  expect((await t.api.reviews.due()).canUndo).toBe(false)
  await expect(t.api.reviews.undo()).rejects.toMatchObject({ code: 'CONFLICT' })
  t.dispose()
})

test('a named candidate’s session is kept and moves neither cards nor ratings', async () => {
  const t = await createTestApp()
  const view = await startSession(t, ['calibration'], { candidate: 'Ada Example' })
  await t.api.sessions.submit({ itemId: view.items[0]?.id ?? '', answer: open('well'), produced: [] })
  await t.api.sessions.end({ sessionId: view.head.id })
  const settled = await t.api.sessions.settle({ itemId: view.items[0]?.id ?? '', settlement: { ticks: ['definition'], grade: 'good', note: 'said so' } })
  expect(settled.ratingChanges).toEqual([])
  const { sqlite } = t.app.house.db
  expect(sqlite.prepare('SELECT candidate, share FROM attempt').all()).toEqual([{ candidate: 'Ada Example', share: 0.75 }])
  for (const table of ['card', 'rating', 'review_log', 'rating_event']) expect(sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get(), table).toBe(0)
  expect((await t.api.bank.search({ query: 'is:new', limit: 50, offset: 0 })).total).toBe(9)
  expect((await t.api.sessions.get({ sessionId: view.head.id })).head.score).toBe(0.75)
  expect(await t.api.ratings.days()).toEqual([])
  expect((await t.api.bank.get({ id: 'calibration' })).attempts).toEqual([])
  expect(await t.api.reviews.due()).toMatchObject({ total: 0, doneToday: 0, canUndo: false })
  t.dispose()
})

test('an item never shown is settled without an attempt; one shown and skipped counts as not known', async () => {
  const t = await createTestApp()
  const view = await startSession(t, ['calibration', 'learning-rate'])
  await t.api.sessions.end({ sessionId: view.head.id })
  for (const item of view.items) await t.api.sessions.settle({ itemId: item.id, settlement: { ticks: [], grade: 'again', note: '' } })
  expect(t.app.house.db.sqlite.prepare('SELECT question_id FROM attempt').pluck().all()).toEqual(['calibration'])
  expect((await t.api.sessions.get({ sessionId: view.head.id })).head).toMatchObject({ status: 'settled', score: 0 })
  expect((await t.api.bank.get({ id: 'learning-rate' })).dueAt).toBeNull()
  t.dispose()
})

test('an item never shown whose points were ticked by mistake: settled again without them, it leaves nothing', async () => {
  const t = await createTestApp()
  const view = await startSession(t, ['calibration', 'learning-rate'])
  await t.api.sessions.end({ sessionId: view.head.id })
  const itemId = view.items[1]?.id ?? ''
  const settle = (ticks: string[]) => t.api.sessions.settle({ itemId, settlement: { ticks, grade: 'again', note: '' } })
  expect((await settle(['definition'])).ratingChanges).toHaveLength(2)
  const { sqlite } = t.app.house.db
  const again = await settle([])
  expect(again.ratingChanges).toEqual([])
  expect(again.settlement).toMatchObject({ ticks: [] })
  expect(sqlite.prepare('SELECT count(*) FROM live_attempt').pluck().get()).toBe(0)
  expect(currentCards(sqlite)).toEqual(new Map())
  expect(currentCards(sqlite)).toEqual(deriveCards(sqlite))
  expect(currentRatings(sqlite)).toEqual(deriveRatings(sqlite))
  expect((await t.api.bank.get({ id: 'learning-rate' }))).toMatchObject({ attempts: [], dueAt: null })
  expect((await settle(['definition'])).ratingChanges).toHaveLength(2)
  expect(currentRatings(sqlite).get('overall')?.attempts).toBe(1)
  t.dispose()
})

test('a decision made on history that has grown since is refused and writes nothing', async () => {
  const t = await createTestApp()
  const { ledger } = t.app.house.stores
  const background = ledger.load('calibration', null)
  await review('learning-rate', [], 'again')(t)
  const count = () => t.app.house.db.sqlite.prepare('SELECT (SELECT count(*) FROM attempt) + (SELECT count(*) FROM review_log) + (SELECT count(*) FROM rating_event)').pluck().get()
  const before = count()
  expect(() => ledger.record({ at: 0, type: 'answer', attempt: null, rewritten: null, readUpTo: background.readUpTo, session: null })).toThrow(/Another window/)
  expect(count()).toBe(before)
  t.dispose()
})
