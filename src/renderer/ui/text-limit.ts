/** What the contract takes of an answer's text or code. */
export const mostAnswer = 200_000
/** What the contract takes of a note or an own input. */
export const mostNote = 20_000

const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, '\u202f')

/** A sentence at a field whose text is as long as it can be, or longer; null below that. */
export function limitSentence(text: string, most: number): string | null {
  if (text.length < most) return null
  if (text.length > most) return `Too long to be saved: ${grouped(text.length)} characters of at most ${grouped(most)}. It is saved again once it is shorter.`
  return `This is full: only the first ${grouped(most)} characters were taken. What was pasted or typed beyond them is not here.`
}
