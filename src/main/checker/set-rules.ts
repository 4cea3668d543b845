import { readSetFile } from '#core/bank/set-file'
import type { Question } from '#core/kinds/index'
import type { ContentFault } from '#core/kinds/kind'

/** Sets of a pack name questions of this pack: anything else would be missing wherever the pack is installed. */
export function checkSets(sets: readonly { file: string; text: string }[], questions: readonly Question[]): ContentFault[] {
  const known = new Set(questions.map((one) => one.id))
  return sets.flatMap(({ file, text }) => {
    const read = readSetFile(text)
    if ('refused' in read) return [{ file, line: 1, message: read.refused }]
    const lines = text.split('\n')
    return read.items
      .filter((item) => !known.has(item.questionId))
      .map(({ questionId }) => ({ file, line: Math.max(1, lines.findIndex((line) => line.includes(`"${questionId}"`)) + 1), message: `${questionId} is not a question of this pack` }))
  })
}
