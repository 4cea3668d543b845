import { expect, test } from './fixture.ts'
import { bankPage } from './pages/bank.ts'
import { frame } from './pages/frame.ts'
import { practised } from './prepared.ts'
import { readReferences } from './reference.ts'

// oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures a function needs from this pattern
test.use({ prepare: async ({}, use) => use(async (data) => void (await practised(data))) })

/** Four plain words in a row. */
const phrase = /\b([a-z]{3,}) [a-z]{3,} [a-z]{3,} ([a-z]{5,})\b/

test('tree and search find what they say, and faults stand where they are', async ({ app }) => {
  await frame(app.page).goTo('Bank')
  const bank = bankPage(app.page)
  const references = [...(await readReferences()).values()]
  const countOf = (isMeant: (question: (typeof references)[number]) => boolean): number => references.filter(isMeant).length

  await test.step('the tree writes into the query', async () => {
    await bank.tree('Coding').focus()
    await app.page.keyboard.press('ArrowRight')
    await app.page.keyboard.press('ArrowDown')
    await app.page.keyboard.press('Enter')
    await expect(bank.search).toHaveValue(/^topic:\S+ $/)
    await bank.tree('Coding').click()
    await expect(bank.search).toHaveValue('theme:coding ')
    await expect(bank.rows.first()).toContainText('Coding')
  })

  await test.step('every field and operator', async () => {
    const topic = references[0]?.topics.at(-1) ?? ''
    await bank.find('', references.length)
    await bank.find('theme:coding', countOf((one) => one.theme === 'coding'))
    await bank.find(`topic:${topic}`, countOf((one) => one.topics.includes(topic)))
    await bank.find('kind:sql', countOf((one) => one.kind === 'sql'))
    await bank.find('level:>=3', countOf((one) => one.level >= 3))
    await bank.find('level:2..3 -kind:open', countOf((one) => one.level >= 2 && one.level <= 3 && one.kind !== 'open'))
    await bank.find('minutes:<20', countOf((one) => one.minutes.target < 20))
    await bank.find('is:starred', 2)
    await bank.find('is:suspended', 1)
    await bank.findSome('is:due', /Due$/)
    await bank.findSome('is:new', /New$/)
    const { title, prompt } = references.find((one) => phrase.test(one.prompt)) ?? { title: '', prompt: '' }
    const [words = '', first, last] = phrase.exec(prompt) ?? []
    await bank.findSome(`"${words}"`, title)
    await expect(bank.rows.first().locator('mark').first()).toBeVisible()
    await bank.find(`"${words}" -${last}`, 0)
    await bank.findSome(`${first} kind:${references.find((one) => one.title === title)?.kind}`, /min/)
  })

  await test.step('faults are told in place and the rest counts', async () => {
    await bank.findSome('theme:codin kind:sql levle:3', 'SQL')
    await expect(bank.faults).toHaveCount(2)
    await expect(bank.faults.first()).toContainText('coding')
    await expect(app.page.locator('.bank-marks mark')).toHaveText(['theme:codin', 'levle:3'].map((text) => new RegExp(text.split(':')[1] ?? '')))
    await bank.faults.first().click()
    expect(await bank.search.evaluate((field: HTMLInputElement) => field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0))).toContain('codin')
  })

  await test.step('levels only when asked for', async () => {
    await bank.findSome('kind:numeric', 'Numeric')
    await expect(bank.rows.first()).not.toContainText('Level')
    await bank.showLevels()
    await expect(bank.rows.first()).toContainText(/Level \d/)
  })
})

test('a question is marked, noted, read and revealed; marks survive a reload', async ({ app }) => {
  const { page } = app
  const references = [...(await readReferences()).values()]
  await frame(page).goTo('Bank')
  const bank = bankPage(page)

  await test.step('by keyboard alone: search, walk, read, star, suspend, note', async () => {
    await page.keyboard.press('/')
    await expect(bank.search).toBeFocused()
    await page.keyboard.type('kind:choice ')
    await expect(bank.rows.first()).toContainText('Choice')
    await page.keyboard.press('ArrowDown')
    await expect(bank.list).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(() => bank.hasFocus()).toBe(true)
    await page.keyboard.press('s')
    await expect(bank.star).toHaveAttribute('aria-pressed', 'true')
    await page.keyboard.press('x')
    await expect(bank.suspend).toHaveAttribute('aria-pressed', 'true')
    await page.keyboard.press('n')
    await expect(bank.note).toBeFocused()
    await page.keyboard.type('Ask for the base rate first.')
    await expect(bank.preview.getByText('Saved', { exact: true })).toBeVisible()
    const title = await bank.title.textContent()
    await page.reload()
    await expect(bank.title).toHaveText(title ?? '')
    await expect(bank.star).toHaveAttribute('aria-pressed', 'true')
    await expect(bank.suspend).toHaveAttribute('aria-pressed', 'true')
    await expect(bank.note).toHaveValue('Ask for the base rate first.')
  })

  await test.step('the answer only when asked for', async () => {
    const choice = references.find((one) => one.kind === 'choice')
    if (choice?.kind !== 'choice') throw new Error('the bank has no choice question')
    await app.go(`/bank/${choice.id}`)
    await expect(bank.title).toHaveText(choice.title)
    await expect(bank.preview.getByText('Model answer')).toHaveCount(0)
    await bank.answerButton.click()
    await expect(bank.preview.getByRole('heading', { name: 'Model answer' })).toBeVisible()
    await bank.answerButton.click()
    await expect(bank.preview.getByText('Model answer')).toHaveCount(0)
  })

  await test.step('formulas, code and tables', async () => {
    const inProse = (question: (typeof references)[number]): string => `${question.prompt}\n${question.modelAnswer}`
    const wanted = { '.katex': /\$[^$\n]+\$/, 'pre code .hljs-keyword, pre code .hljs-built_in': /```(python|sql)/, 'table td': /\n\|[ :-]*-[-| :]*\|/ }
    for (const [mark, source] of Object.entries(wanted)) {
      const question = references.find((one) => source.test(inProse(one)))
      if (!question) throw new Error(`no question holds ${source}`)
      await app.go(`/bank/${question.id}`)
      await expect(bank.title).toHaveText(question.title)
      await bank.answerButton.click()
      await expect(bank.preview.locator(mark).first(), `${mark} in ${question.id}`).toBeVisible()
    }
  })
})
