import { Group, Text } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { useRef, useState, type KeyboardEvent } from 'react'
import { formatMinutes } from '../../ui/format'
import { addDays, shadeOf, weeksUpTo, type PracticeDay } from './practice-days'

const cellPx = 16
const labelPx = 38
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const
const longDay = new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const month = new Intl.DateTimeFormat(undefined, { month: 'short', timeZone: 'UTC' })
const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`)

function sentenceOf(day: string, practice: PracticeDay | undefined): string {
  const what = practice ? `${practice.attempts} ${practice.attempts === 1 ? 'answer' : 'answers'}, ${formatMinutes(practice.minutes)}` : 'no practice'
  return `${longDay.format(dateOf(day))}: ${what}`
}

/** The name of a month above its first week; a month with less than two weeks in sight has no room for one. */
function monthOf(weeks: readonly (string | null)[][], at: number): string {
  const first = weeks[at]?.[0]
  if (!first || (at > 0 && weeks[at - 1]?.[0]?.slice(0, 7) === first.slice(0, 7))) return ''
  return weeks[at + 1]?.[0]?.slice(0, 7) === first.slice(0, 7) ? month.format(dateOf(first)) : ''
}

/** Days of practice, one column a week, as many weeks as fit. One stop of the Tab key; the arrows walk the days. */
export function PracticeCalendar({ days, today }: { days: readonly PracticeDay[]; today: string }) {
  const { ref, width } = useElementSize()
  const table = useRef<HTMLTableElement>(null)
  const [chosen, setChosen] = useState(today)
  const [pointed, setPointed] = useState<string | null>(null)
  const byDay = new Map(days.map((one) => [one.day, one]))
  const weeks = weeksUpTo(today, Math.min(53, Math.max(4, Math.floor((width - labelPx) / cellPx))))
  const first = weeks[0]?.[0] ?? today
  const current = chosen < first || chosen > today ? today : chosen
  const shown = pointed ?? current

  function onKeyDown(event: KeyboardEvent): void {
    const steps: Record<string, number> = { ArrowUp: -1, ArrowDown: 1, ArrowLeft: -7, ArrowRight: 7 }
    const step = steps[event.key]
    const target = event.key === 'Home' ? first : event.key === 'End' ? today : step === undefined ? null : addDays(current, step)
    if (target === null) return
    event.preventDefault()
    if (target < first || target > today) return
    setChosen(target)
    table.current?.querySelector<HTMLElement>(`[data-day="${target}"]`)?.focus()
  }

  return (
    <div ref={ref}>
      <table className="history-calendar" role="grid" aria-label="Days of practice" ref={table} onKeyDown={onKeyDown} onMouseLeave={() => setPointed(null)}>
        <thead aria-hidden>
          <tr>
            <td data-empty />
            {weeks.map((week, at) => (
              <th key={week[0]}>{monthOf(weeks, at)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weekdays.map((weekday, row) => (
            <tr key={weekday}>
              <td data-empty className="history-weekday" aria-hidden>
                {row % 2 === 0 && weekday}
              </td>
              {weeks.map((week, at) => {
                const day = week[row] ?? null
                return day === null ? (
                  <td key={at} data-empty />
                ) : (
                  <td
                    key={at}
                    data-day={day}
                    data-shade={shadeOf(byDay.get(day))}
                    tabIndex={day === current ? 0 : -1}
                    aria-label={sentenceOf(day, byDay.get(day))}
                    onMouseEnter={() => setPointed(day)}
                    onFocus={() => setChosen(day)}
                    onClick={() => setChosen(day)}
                  />
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <Group justify="space-between" mt="xs" gap="xs">
        <Text size="sm" style={{ fontVariantNumeric: 'tabular-nums' }}>
          {sentenceOf(shown, byDay.get(shown))}
        </Text>
        <Group gap={4} className="history-key" aria-hidden>
          <Text size="xs" c="dimmed">
            Less
          </Text>
          {[0, 1, 2, 3, 4].map((shade) => (
            <span key={shade} data-shade={shade} />
          ))}
          <Text size="xs" c="dimmed">
            More
          </Text>
        </Group>
      </Group>
    </div>
  )
}
