import { notifications } from '@mantine/notifications'

const unexpected = 'Something unexpected happened. Reload the window; nothing that was saved is lost.'

/** The sentence of a refusal, or one that says what to do with an unexpected fault. */
export function sentenceOf(error: unknown): string {
  // A fault of our own program speaks to programmers only; the console has it.
  if (error instanceof TypeError || error instanceof ReferenceError || error instanceof RangeError) return unexpected
  if (typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string' && error.message !== '') {
    return error.message
  }
  return unexpected
}

/** Shows a failed command as a notification: for commands whose fault has no place on the screen. */
export function notifyError(error: unknown, title = 'That did not work'): void {
  notifications.show({ color: 'red', title, message: sentenceOf(error), autoClose: 10_000 })
}

export function notifyDone(message: string): void {
  notifications.show({ color: 'teal', message, autoClose: 4000 })
}
