import { Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { notifications } from '@mantine/notifications'
import { useMemo, useState } from 'react'
import { answerFault, isEmptyAnswer, type Answer } from '#core/kinds/index'
import type { SessionItem } from '#core/session/session'
import type { Produced } from '#core/session/verdict'
import { client } from '../../api/query'
import { sentenceOf } from '../../ui/errors'
import { languageOf, useRuns, type RunDoor } from '../../widgets/use-runs'
import { collectUnwritten } from '../../drafts/unwritten'
import type { DraftKeeper } from '../../drafts/draft-keeper'
import { useKeeperVersion } from '../../drafts/use-drafts'
import type { SessionActions } from './use-session-actions'

const doorOf = (itemId: string, language: string, answer: () => Answer): RunDoor => ({
  job: (scope, own) => client.sessions.job({ itemId, scope, language, own }),
  checkJobs: (produced) => client.sessions.checkJobs({ itemId, produced }),
  judge: (scope, only, produced) => client.sessions.run({ itemId, only, scope, answer: answer(), produced }),
})

/** Resolves true when the person wants to submit although nothing could be run. */
function confirmUnrun(error: unknown): Promise<boolean> {
  return new Promise((resolve) => {
    modals.openConfirmModal({
      title: 'The code could not be run',
      children: <Text size="sm">{sentenceOf(error)} The answer can be submitted as it is; no case then counts as passed. Or keep it open and try again.</Text>,
      labels: { confirm: 'Submit without a run', cancel: 'Keep it open' },
      onConfirm: () => resolve(true),
      onCancel: () => resolve(false),
      onClose: () => resolve(false),
    })
  })
}

/** State and actions of the item on screen. */
export function useItem(item: SessionItem, keeper: DraftKeeper<Answer>, actions: SessionActions) {
  useKeeperVersion(keeper)
  const [isSubmitting, setSubmitting] = useState(false)
  const answer = keeper.read(item.id) ?? item.answer
  const isRunnable = answer.kind === 'code' || answer.kind === 'sql'
  const isOpen = item.status === 'waiting' || item.status === 'skipped'
  const language = isRunnable ? languageOf(item.question, answer) : ''
  const door = useMemo(() => doorOf(item.id, language, () => keeper.read(item.id) ?? item.answer), [item.id, item.answer, language, keeper])
  const runs = useRuns(item.question, answer, door)

  /** Null: stopped, or the person keeps the item open. */
  async function produce(): Promise<Produced[] | null> {
    if (!isRunnable) return []
    try {
      return await runs.produceAll()
    } catch (error) {
      return (await confirmUnrun(error)) ? [] : null
    }
  }

  async function submit(): Promise<void> {
    if (isSubmitting) return
    setSubmitting(true)
    try {
      await collectUnwritten()
      const given = keeper.read(item.id) ?? item.answer
      if (isEmptyAnswer(given)) {
        notifications.show({ message: 'There is nothing to submit yet. Skip leaves the item open for later.', autoClose: 5000 })
        return
      }
      // The field says why; a notice would cover it in a narrow window.
      if (answerFault(item.question, given) !== null) {
        document.querySelector<HTMLElement>('#main [aria-invalid="true"]')?.focus()
        return
      }
      const produced = await produce()
      if (produced !== null) await actions.submit(item.id, given, produced)
    } finally {
      setSubmitting(false)
    }
  }

  return {
    answer,
    change: (next: Answer) => isOpen && keeper.change(item.id, next),
    isOpen,
    isRunnable,
    isSubmitting,
    isBusy: actions.isBusy || isSubmitting,
    runs,
    submit: () => void submit(),
  }
}
export type ItemDeskState = ReturnType<typeof useItem>
