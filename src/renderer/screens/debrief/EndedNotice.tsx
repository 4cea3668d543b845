import { Alert } from '@mantine/core'
import { IconClockCheck } from '@tabler/icons-react'
import { useState } from 'react'
import type { SessionHead } from '#core/session/session'

/** Set by the session's screen when it led here because the session ended. */
function hasJustEnded(): boolean {
  const state: unknown = window.history.state
  return typeof state === 'object' && state !== null && 'hasJustEnded' in state && state.hasJustEnded === true
}

const endSentence = ({ clock }: SessionHead): string =>
  clock.endedAt !== null && clock.endedAt >= clock.deadlineAt
    ? 'Time is up, so the session has ended. Everything written by then was kept and counts.'
    : 'The session has ended. Everything written was kept.'

/** Why the session's screen is gone; part of the debrief, so that it covers nothing and goes with it. */
export function EndedNotice({ head }: { head: SessionHead }) {
  const [isShown, setShown] = useState(hasJustEnded)
  if (!isShown) return null
  return (
    <Alert color="blue" icon={<IconClockCheck />} role="status" withCloseButton closeButtonLabel="Dismiss" onClose={() => setShown(false)}>
      {endSentence(head)}
    </Alert>
  )
}
