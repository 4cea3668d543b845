import { describe, expect, it } from 'vitest'
import { addDays, minutesSince, shadeOf, streaksOf, weekdayOf, weeksUpTo } from '../../../src/renderer/screens/history/practice-days'

const on = (day: string, minutes = 20) => ({ day, attempts: 2, minutes })

describe('days', () => {
  it('step over months, leap days and changes of clock', () => {
    expect(addDays('2026-10-31', 1)).toBe('2026-11-01')
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2026-03-29', 1)).toBe('2026-03-30')
  })

  it('know their weekday', () => {
    expect(weekdayOf('2026-11-23')).toBe(0)
    expect(weekdayOf('1969-12-28')).toBe(6)
  })
})

describe('weeks', () => {
  it('end with the week of today, whose days to come are empty', () => {
    const weeks = weeksUpTo('2026-11-25', 3)
    expect(weeks.map((week) => week[0])).toEqual(['2026-11-09', '2026-11-16', '2026-11-23'])
    expect(weeks[2]).toEqual(['2026-11-23', '2026-11-24', '2026-11-25', null, null, null, null])
  })
})

describe('streaks', () => {
  const days = [on('2026-11-10'), on('2026-11-11'), on('2026-11-12'), on('2026-11-18'), on('2026-11-19')]
  it('count up to today, or to yesterday while today is open', () => {
    expect(streaksOf(days, '2026-11-19')).toEqual({ current: 2, longest: 3 })
    expect(streaksOf(days, '2026-11-20')).toEqual({ current: 2, longest: 3 })
  })
  it('end after a day without practice', () => {
    expect(streaksOf(days, '2026-11-21')).toEqual({ current: 0, longest: 3 })
    expect(streaksOf([], '2026-11-21')).toEqual({ current: 0, longest: 0 })
  })
})

describe('sums and shades', () => {
  it('add the minutes of the last days, today included', () => {
    expect(minutesSince([on('2026-11-13', 5), on('2026-11-14', 7), on('2026-11-20', 11)], '2026-11-20', 7)).toBe(18)
  })
  it('grow darker with the minutes', () => {
    expect([undefined, on('x', 0), on('x', 15), on('x', 59), on('x', 60)].map(shadeOf)).toEqual([0, 1, 2, 3, 4])
  })
})
