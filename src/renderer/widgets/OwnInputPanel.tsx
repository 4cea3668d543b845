import { ActionIcon, Button, Group, Stack, Text, Tooltip } from '@mantine/core'
import { IconPlayerPlay, IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { ownInputKind } from '#core/session/job'
import type { Answer, PublicQuestion } from '#core/kinds/index'
import { LongText } from '../ui/LongText'
import { mostNote } from '../ui/text-limit'
import { CaseResults } from './CaseResults'
import { ownInputFault, ownInputSeed } from './own-input'
import type { RunControl } from './widget'

type Runnable = Extract<PublicQuestion, { kind: 'code' | 'sql' }>
type RunnableAnswer = Extract<Answer, { kind: 'code' | 'sql' }>
type Props = { question: Runnable; answer: RunnableAnswer; onChange: (answer: Answer) => void; runs: RunControl }

const mono = { input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: '0.8125rem' } }

function OwnResult({ runs }: { runs: RunControl }) {
  if (runs.result?.scope !== 'own') return null
  return <CaseResults verdicts={runs.result.verdicts} rules={() => undefined} isOwn />
}

/** Own cases belong to the answer of a code question, so that they are there again when the item is reopened. */
function OwnArguments({ question, answer, onChange, runs }: Props & { question: Extract<Runnable, { kind: 'code' }>; answer: Extract<RunnableAnswer, { kind: 'code' }> }) {
  const cases = answer.ownCases.length === 0 ? [ownInputSeed(question.visibleCases)] : answer.ownCases
  const [latest, setLatest] = useState(0)
  const change = (at: number, text: string) => onChange({ ...answer, ownCases: cases.map((one, index) => (index === at ? text : one)) })
  const isBusy = runs.state.phase !== 'idle'
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        Arguments of <code>{question.entry}</code> as a JSON list. There is nothing to compare with: you see what comes back.
      </Text>
      {cases.map((text, at) => {
        const fault = ownInputFault(text)
        return (
          <Stack key={at} gap={6}>
            <Group align="flex-start" gap="xs" wrap="nowrap">
              <LongText
                flex={1}
                aria-label={`Own input ${at + 1}`}
                value={text}
                onChange={(event) => change(at, event.currentTarget.value)}
                error={fault ?? undefined}
                minRows={1}
                maxRows={8}
                most={mostNote}
                spellCheck={false}
                styles={mono}
              />
              <Button
                variant="light"
                leftSection={<IconPlayerPlay size={15} />}
                disabled={fault !== null || isBusy}
                onClick={() => {
                  setLatest(at)
                  runs.runOwn(text)
                }}
              >
                Run
              </Button>
              {cases.length > 1 && (
                <Tooltip label="Remove this input">
                  <ActionIcon size="input-sm" variant="subtle" color="gray" aria-label={`Remove own input ${at + 1}`} onClick={() => onChange({ ...answer, ownCases: cases.filter((_, index) => index !== at) })}>
                    <IconTrash size={16} />
                  </ActionIcon>
                </Tooltip>
              )}
            </Group>
            {at === latest && <OwnResult runs={runs} />}
          </Stack>
        )
      })}
      <Group>
        <Button size="xs" variant="default" leftSection={<IconPlus size={14} />} disabled={cases.length >= 20} onClick={() => onChange({ ...answer, ownCases: [...cases, ownInputSeed(question.visibleCases)] })}>
          Add another input
        </Button>
      </Group>
    </Stack>
  )
}

function OwnTables({ question, runs }: Pick<Props, 'runs'> & { question: Extract<Runnable, { kind: 'sql' }> }) {
  const [text, setText] = useState(question.seed)
  return (
    <Stack gap="sm">
      <LongText
        label="Rows to run the query on"
        description="Insert statements that take the place of the given rows. The tables themselves stay as they are."
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        minRows={5}
        maxRows={16}
        most={mostNote}
        spellCheck={false}
        styles={mono}
      />
      <Group>
        <Button variant="light" leftSection={<IconPlayerPlay size={15} />} disabled={runs.state.phase !== 'idle'} onClick={() => runs.runOwn(text)}>
          Run on these rows
        </Button>
        <Button variant="subtle" color="gray" disabled={text === question.seed} onClick={() => setText(question.seed)}>
          Given rows again
        </Button>
      </Group>
      <OwnResult runs={runs} />
    </Stack>
  )
}

function OwnStdin({ question, runs }: { question: Extract<Runnable, { kind: 'code' }>; runs: RunControl }) {
  const given = question.visibleCases.find((one) => 'stdin' in one)?.stdin ?? ''
  const [text, setText] = useState(given)
  return (
    <Stack gap="sm">
      <LongText label="Standard input to run the program on" value={text} onChange={(event) => setText(event.currentTarget.value)} minRows={4} maxRows={16} most={mostNote} spellCheck={false} styles={mono} />
      <Group>
        <Button variant="light" leftSection={<IconPlayerPlay size={15} />} disabled={runs.state.phase !== 'idle'} onClick={() => runs.runOwn(text)}>
          Run on this input
        </Button>
      </Group>
      <OwnResult runs={runs} />
    </Stack>
  )
}

/** Own input: arguments for code, rows for sql. */
export function OwnInputPanel({ question, answer, onChange, runs }: Props) {
  if (question.kind === 'sql') return <OwnTables question={question} runs={runs} />
  if (answer.kind !== 'code') return null
  const kind = ownInputKind(question.visibleCases)
  if (kind === null) return <Text size="sm">This question is judged by assertion files: there is no own input to run it on.</Text>
  if (kind === 'stdin') return <OwnStdin question={question} runs={runs} />
  return <OwnArguments question={question} answer={answer} onChange={onChange} runs={runs} />
}
