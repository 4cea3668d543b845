import { Alert } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { PublicQuestion } from '#core/kinds/index'
import { type MachineLanguage, type RunLanguage } from '#core/session/run-protocol'
import { api } from '../api/query'

/** Where the answer would run on this machine: the program for it; null for what the sandbox runs. */
function machineLanguageOf({ packages }: Extract<PublicQuestion, { kind: 'code' }>, language: RunLanguage): MachineLanguage | null {
  if (language === 'java') return 'java'
  return language === 'python' && packages !== undefined && packages.length > 0 ? 'python-machine' : null
}

/** Says in one sentence why the answer cannot be run here and what mends it; nothing when it can. */
export function MachineNotice({ question, language }: { question: Extract<PublicQuestion, { kind: 'code' }>; language: RunLanguage }) {
  const machine = machineLanguageOf(question, language)
  const asked = useQuery(api.runner.whyNot.queryOptions({ input: { language: machine ?? 'java', packages: question.packages ?? [] }, enabled: machine !== null }))
  const sentence = machine === null ? null : asked.data?.sentence
  if (!sentence) return null
  return (
    <Alert color="yellow" role="status" p="xs">
      {sentence}
    </Alert>
  )
}
