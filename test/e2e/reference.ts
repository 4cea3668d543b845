import { join } from 'node:path'
import type { Question } from '#core/kinds/index'
import { createTestApp, root } from '../helpers/app.ts'

/** The shipped questions with their answers, by title: what a well-prepared candidate knows. Read by the app itself. */
export async function readReferences(): Promise<ReadonlyMap<string, Question>> {
  const house = await createTestApp({ questions: join(root, 'questions') })
  try {
    const { rows } = await house.api.bank.search({ query: '', limit: 500, offset: 0 })
    const questions = await Promise.all(rows.map(({ id }) => house.api.bank.reveal({ id })))
    return new Map(questions.map((question) => [question.title, question]))
  } finally {
    house.dispose()
  }
}
