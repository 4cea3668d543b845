import { Button, Group, Stack, Text } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import type { PublicQuestion } from '#core/kinds/index'
import { formatShort } from '#core/bank/value'
import type { CaseVerdict } from '#core/session/verdict'
import { decider, expectedValue, inputText, rulesOf } from '../question/show-case'
import { CaseResults, summarize } from './CaseResults'
import { ValueView } from './ValueDiff'

type Runnable = Extract<PublicQuestion, { kind: 'code' | 'sql' }>

type Case = Runnable['visibleCases'][number]
const inputOf = (one: Case, entry: string): string | null => inputText(entry, one, (value) => formatShort(value, 400))

function CaseBefore({ one, entry }: { one: Case; entry: string }) {
  const expected = expectedValue(one)
  const input = inputOf(one, entry)
  return (
    <Stack gap={4}>
      {one.note !== undefined && <Text size="sm">{one.note}</Text>}
      {input !== null && (
        <pre className="code-text" tabIndex={0} aria-label={'stdin' in one ? 'Standard input' : 'Call'}>
          {input}
        </pre>
      )}
      {expected === undefined ? <Text size="sm">{decider(one)}</Text> : <ValueView label="Expected" value={expected} />}
    </Stack>
  )
}

/** The visible cases before a run, their verdicts after it. */
export function CasesPanel({ question, verdicts, onAgain }: { question: Runnable; verdicts: readonly CaseVerdict[]; /** Runs these cases again; null where nothing runs. */ onAgain: ((caseIds: string[]) => void) | null }) {
  const failed = verdicts.filter((one) => one.visible && one.outcome !== 'passed').map((one) => one.caseId)
  const entry = question.kind === 'code' ? question.entry : ''
  const find = (caseId: string): Case | undefined => question.visibleCases.find((one) => one.id === caseId)
  const rules = (caseId: string) => rulesOf(find(caseId))
  const callOf = (caseId: string) => {
    const one = find(caseId)
    return one && 'args' in one ? (inputOf(one, entry) ?? undefined) : undefined
  }
  const hidden = question.hiddenCaseCount
  const hiddenNote = hidden === 0 ? '' : ` ${hidden} hidden ${hidden === 1 ? 'case is' : 'cases are'} run when you submit.`
  if (verdicts.length > 0) {
    return (
      <Stack gap="sm">
        <Group justify="space-between" gap="xs">
          <Text size="sm" fw={550}>
            {summarize(verdicts)}.
            <Text span size="sm" fw={400} c="dimmed">
              {verdicts.every((one) => one.visible) ? hiddenNote : ''}
            </Text>
          </Text>
          {onAgain !== null && failed.length > 0 && failed.length < verdicts.length && (
            <Button size="compact-sm" variant="light" leftSection={<IconRefresh size={14} />} onClick={() => onAgain(failed)}>
              {failed.length === 1 ? 'Run the one that failed' : `Run the ${failed.length} that failed`}
            </Button>
          )}
        </Group>
        <CaseResults verdicts={verdicts} rules={rules} callOf={callOf} />
      </Stack>
    )
  }
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {question.visibleCases.length === 1 ? 'One case is' : `${question.visibleCases.length} cases are`} shown.{hiddenNote}
      </Text>
      {question.visibleCases.map((one) => (
        <CaseBefore key={one.id} one={one} entry={entry} />
      ))}
    </Stack>
  )
}
