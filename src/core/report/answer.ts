import { type GivenOption, givenOptions } from '#core/kinds/choice'
import type { Answer, Question } from '#core/kinds/index'
import type { ReportItem } from '#core/report/report'

type AnswerText = ReportItem['answer']
const nothing: AnswerText = { text: '', code: null, language: null, picture: null, options: null, number: null }

/** An answer as text a reader needs no widget for; empty when nothing was given. */
export function describeAnswer(question: Question, answer: Answer | null): AnswerText {
  if (answer === null) return nothing
  switch (answer.kind) {
    case 'open':
      return { ...nothing, text: answer.text }
    case 'choice':
      return question.kind === 'choice' ? describeOptions(givenOptions(question, answer.picked)) : { ...nothing, text: answer.picked.join(', ') }
    case 'numeric':
      return question.kind === 'numeric' ? describeNumber(question, answer.text) : { ...nothing, text: answer.text }
    case 'code':
      return { ...nothing, code: answer.code, language: answer.language }
    case 'sql':
      return { ...nothing, code: answer.code, language: 'sql' }
    case 'design':
      return { ...nothing, text: answer.text, picture: answer.picture === '' ? null : answer.picture }
  }
}

/** Every option, ticked when it was picked, with whether it is right and why. */
function describeOptions(options: GivenOption[]): AnswerText {
  const text = options.map((one) => `- [${one.isPicked ? 'x' : ' '}] ${one.text}\\\n  *${one.isRight ? 'Right' : 'Wrong'}: ${one.why}*`).join('\n')
  return { ...nothing, text, options }
}

function describeNumber({ answer }: Question & { kind: 'numeric' }, text: string): AnswerText {
  const { value, unit, atol, rtol } = answer
  const within = [atol === undefined ? null : `± ${atol}`, rtol === undefined ? null : `± ${rtol * 100} %`].filter((part) => part !== null)
  if (text.trim() === '') return nothing
  const tolerance = within.join(' ')
  const given = `\`${text.replaceAll('`', "'")}\` ${unit}`.trim()
  return { ...nothing, text: `${given} (right: ${`${value} ${unit}`.trim()}, ${tolerance})`, number: { given: text, unit, right: value, tolerance } }
}
