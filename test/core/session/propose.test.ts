import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type GradeEvidence, proposeGrade } from '#core/session/propose'
import { grades } from '#core/srs/card'

const minute = 60_000
const evidence: GradeEvidence = { share: 1, hintsTaken: 0, hintCount: 3, spentMs: 10 * minute, targetMs: 20 * minute }
const rank = (value: GradeEvidence): number => grades.indexOf(proposeGrade(value).grade)

const anyEvidence = fc.record({
  share: fc.double({ min: 0, max: 1, noNaN: true }),
  hintsTaken: fc.nat(5),
  hintCount: fc.nat(5),
  spentMs: fc.nat(200 * minute),
  targetMs: fc.nat(90 * minute),
})

describe('proposeGrade', () => {
  it.each<[string, Partial<GradeEvidence>, string]>([
    ['everything, quickly, unaided', {}, 'easy'],
    ['everything, but only just within the target', { spentMs: 19 * minute }, 'good'],
    ['everything, in more than twice the target', { spentMs: 41 * minute }, 'hard'],
    ['everything after one hint of three', { hintsTaken: 1 }, 'good'],
    ['everything after two hints of three', { hintsTaken: 2 }, 'hard'],
    ['four fifths', { share: 0.8 }, 'good'],
    ['three fifths', { share: 0.6 }, 'hard'],
    ['less than half', { share: 0.49 }, 'again'],
    ['no target: time says nothing', { targetMs: 0, spentMs: 900 * minute }, 'easy'],
  ])('%s', (_name, changed, grade) => {
    expect(proposeGrade({ ...evidence, ...changed }).grade).toBe(grade)
  })

  it('names what held the grade down, and only that', () => {
    expect(proposeGrade({ ...evidence, hintsTaken: 2, spentMs: 22 * minute }).reasons).toEqual([
      '2 of 3 hints taken',
      '22 min against a target of 20 min',
    ])
    expect(proposeGrade({ ...evidence, share: 0.2, hintsTaken: 1 }).reasons).toEqual([])
  })

  it('a better share never gives a worse grade', () => {
    fc.assert(
      fc.property(anyEvidence, fc.double({ min: 0, max: 1, noNaN: true }), (any, other) => {
        expect(rank({ ...any, share: Math.max(any.share, other) })).toBeGreaterThanOrEqual(rank(any))
      }),
    )
  })

  it('one more hint never gives a better grade', () => {
    fc.assert(
      fc.property(anyEvidence, (any) => {
        expect(rank({ ...any, hintsTaken: any.hintsTaken + 1 })).toBeLessThanOrEqual(rank(any))
      }),
    )
  })

  it('more time never gives a better grade', () => {
    fc.assert(
      fc.property(anyEvidence, fc.nat(60 * minute), (any, more) => {
        expect(rank({ ...any, spentMs: any.spentMs + more })).toBeLessThanOrEqual(rank(any))
      }),
    )
  })
})
