import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestApp, dayMs, minuteMs, type TestApp } from '../helpers/app'

const open = (text: string) => ({ kind: 'open' as const, text })
const review = { questionId: 'calibration', answer: open('a share p of those scored p is positive'), produced: [], timeMs: 2 * minuteMs }

describe('reviews outside a session', () => {
  let t: TestApp
  beforeEach(async () => void (t = await createTestApp()))
  afterEach(() => t.dispose())

  it('takes a grade without ticked points as the judgement itself', async () => {
    const again = await t.api.reviews.grade({ ...review, grade: 'again', ticks: null })
    expect(again.ratingChanges.map((change) => change.score)).toEqual([0.25, 0.25])
    expect(again.card.lapses + again.card.reps).toBe(1)
  })

  it('moves the rating by ticked points, whatever the grade says', async () => {
    const { question } = await t.api.reviews.reveal({ ...review, ticks: null })
    const all = question.rubric.filter((point) => point.role !== 'trap').map((point) => point.id)
    const graded = await t.api.reviews.grade({ ...review, grade: 'hard', ticks: all })
    expect(graded.ratingChanges.map((change) => change.score)).toEqual([1, 1])
  })

  it('brings a question back on the day its button said', async () => {
    const { intervals } = await t.api.reviews.get({ questionId: 'calibration' })
    const good = intervals.find((one) => one.grade === 'good')
    const { card } = await t.api.reviews.grade({ ...review, grade: 'good', ticks: [] })
    expect(card.dueAt).toBe(good?.dueAt)
    expect((await t.api.reviews.due()).rows).toEqual([])
    t.clock.pass((good?.days ?? 0) * dayMs)
    expect((await t.api.reviews.due()).rows.map((row) => row.questionId)).toEqual(['calibration'])
  })

  it('keeps what was typed over a crash, until it is graded', async () => {
    await t.api.reviews.saveDraft({ questionId: 'calibration', answer: open('half a thought') })
    t = await t.reopen()
    expect((await t.api.reviews.get({ questionId: 'calibration' })).draft).toEqual(open('half a thought'))
    await t.api.reviews.grade({ ...review, grade: 'good', ticks: [] })
    expect((await t.api.reviews.get({ questionId: 'calibration' })).draft).toBeNull()
  })

  it('names a point the question does not have', async () => {
    await expect(t.api.reviews.grade({ ...review, grade: 'good', ticks: ['nonsense'] })).rejects.toMatchObject({
      code: 'REFUSED',
      message: 'The question has no point “nonsense”.',
    })
  })
})
