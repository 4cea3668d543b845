import { join } from 'node:path'
import type { Question } from '#core/kinds/index'
import { readPack } from '#main/bank/read-question'
import { root } from '../helpers/web-host.ts'

/** The shipped questions with their answers, by title: what a well-prepared candidate knows. Read as the app reads them. */
export async function readReferences(): Promise<ReadonlyMap<string, Question>> {
  const { questions } = await readPack(join(root, 'questions'))
  return new Map(questions.map(({ question }) => [question.title, question]))
}
