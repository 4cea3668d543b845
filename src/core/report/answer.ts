import type { Answer, Question } from '#core/kinds/index'
import type { ReportItem } from '#core/report/report'

type AnswerText = ReportItem['answer']
const nothing: AnswerText = { text: '', code: null, language: null, picture: null }

/** An answer as text a reader needs no widget for; empty when nothing was given. */
export function describeAnswer(question: Question, answer: Answer | null): AnswerText {
  if (answer === null) return nothing
  switch (answer.kind) {
    case 'open':
      return { ...nothing, text: answer.text }
    case 'choice':
      return { ...nothing, text: question.kind === 'choice' ? describeOptions(question, answer.picked) : answer.picked.join(', ') }
    case 'numeric':
      return { ...nothing, text: question.kind === 'numeric' ? describeNumber(question, answer.text) : answer.text }
    case 'code':
      return { ...nothing, code: answer.code, language: answer.language }
    case 'sql':
      return { ...nothing, code: answer.code, language: 'sql' }
    case 'design':
      return { ...nothing, text: answer.text, picture: answer.picture === '' ? null : answer.picture }
  }
}

/** Every option, ticked when it was picked, with whether it is right and why. */
function describeOptions({ options }: Question & { kind: 'choice' }, picked: readonly string[]): string {
  return options
    .map((one) => `- [${picked.includes(one.id) ? 'x' : ' '}] ${one.text}\\\n  *${one.correct ? 'Right' : 'Wrong'}: ${one.why}*`)
    .join('\n')
}

function describeNumber({ answer }: Question & { kind: 'numeric' }, text: string): string {
  const { value, unit, atol, rtol } = answer
  const within = [atol === undefined ? null : `± ${atol}`, rtol === undefined ? null : `± ${rtol * 100} %`].filter((part) => part !== null)
  const given = text.trim() === '' ? '' : `\`${text.replaceAll('`', "'")}\` ${unit}`.trim()
  return given === '' ? '' : `${given} (right: ${`${value} ${unit}`.trim()}, ${within.join(' ')})`
}
