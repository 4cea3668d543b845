import { expect, type Locator, type Page } from '@playwright/test'

/** Answers beside model answers, points, grades, scorecard. */
export function debriefPage(page: Page) {
  const list = page.getByRole('navigation', { name: 'Items of the session' })
  const grade = page.getByRole('radiogroup', { name: 'Grade' })
  const entry = (position: number): Locator => list.getByRole('button', { name: new RegExp(`^${position}\\. `) })
  return {
    list,
    entry,
    heading: page.getByRole('heading', { level: 1, name: /^Debrief: / }),
    itemTitle: page.getByRole('article').getByRole('heading', { level: 2 }),
    given: page.getByRole('region', { name: 'The answer' }),
    model: page.getByRole('region', { name: 'Model answer' }),
    cases: page.getByRole('region', { name: /^Cases: / }),
    score: page.getByRole('region', { name: 'Grade' }),
    note: page.getByRole('region', { name: 'Grade' }).getByRole('textbox'),
    settleButton: page.getByRole('region', { name: 'Grade' }).getByRole('button', { name: /^Settle/ }),
    grade: (name: 'Again' | 'Hard' | 'Good' | 'Easy'): Locator => grade.getByRole('radio', { name }),
    points: (role: 'Must' | 'Nice' | 'Trap'): Locator => page.getByRole('group', { name: new RegExp(`^${role}: `) }).getByRole('checkbox'),
    none: page.getByRole('checkbox', { name: 'None of the points was met' }),
    async open(position: number): Promise<void> {
      await entry(position).click()
      await expect(page.getByRole('article').getByRole('heading', { level: 2, name: new RegExp(`^${position}\\. `) })).toBeVisible()
    },
    openSummary: (): Promise<void> => list.getByRole('button', { name: 'Summary' }).click(),
    settleProposed: page.getByRole('button', { name: /^Settle \d+ self-scored as proposed/ }),
    ratings: page.getByRole('region', { name: 'Ratings' }).getByRole('row'),
  }
}
