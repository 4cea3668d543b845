import { Alert, Badge, Box, Button, Group, Kbd, Progress, Stack, Tabs, Text, Tooltip } from '@mantine/core'
import { modals } from '@mantine/modals'
import { IconPlayerPlay, IconPlayerStop, IconRestore } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { CodeLanguage } from '#core/kinds/code-cases'
import type { PublicQuestion } from '#core/kinds/index'
import { languageNames } from '#core/session/run-protocol'
import type { CaseVerdict } from '#core/session/verdict'
import { CodeEditor } from '../editor/CodeEditor'
import { showKeys } from '../shell/keys'
import { Markdown } from '../ui/Markdown'
import { limitSentence, mostAnswer } from '../ui/text-limit'
import { CasesPanel } from './CasesPanel'
import { inLanguage, LanguagePicker } from './LanguagePicker'
import { QueryPlan } from './QueryPlan'
import { summarize } from './CaseResults'
import { MachineNotice } from './MachineNotice'
import { OwnInputPanel } from './OwnInputPanel'
import { codeOf, languageOf } from './use-runs'
import type { RunControl, WidgetProps } from './widget'
import './widgets.css'

type Runnable = Extract<PublicQuestion, { kind: 'code' | 'sql' }>

const starterOf = (question: Runnable, language: string): string =>
  question.kind === 'sql' ? question.starter : (question.starters[language as CodeLanguage] ?? '')

/** Lines the latest run pointed at, each once. */
export function faultLines(verdicts: readonly CaseVerdict[]): { line: number; message: string }[] {
  const byLine = new Map<number, string>()
  for (const { line, message } of verdicts) if (typeof line === 'number' && !byLine.has(line)) byLine.set(line, message ?? 'An error was raised here.')
  return [...byLine].map(([line, message]) => ({ line, message }))
}

const phaseText = ({ state }: RunControl, name: string): string => {
  switch (state.phase) {
    case 'idle':
      return ''
    case 'loading':
      return `Starting ${name}${state.share === null ? '' : ` (${Math.round(100 * state.share)} %)`} …`
    case 'running':
      return state.total > 1 ? `Case ${Math.min(state.done + 1, state.total)} of ${state.total} …` : 'Running …'
  }
}

function RunProgress({ runs, name }: { runs: RunControl; name: string }) {
  const { state } = runs
  if (state.phase === 'idle') return null
  const share = state.phase === 'loading' ? state.share : state.done / state.total
  return (
    <Group gap="sm" wrap="nowrap" role="status">
      <Progress value={share === null ? 100 : 100 * share} animated={share === null || state.phase === 'loading'} flex={1} size="sm" aria-label={phaseText(runs, name)} />
      <Text size="xs" c="dimmed" style={{ fontVariantNumeric: 'tabular-nums' }}>
        {phaseText(runs, name)}
      </Text>
      <Button size="compact-xs" variant="default" leftSection={<IconPlayerStop size={13} />} onClick={runs.stop}>
        Stop
      </Button>
    </Group>
  )
}

function confirmReset(onConfirm: () => void): void {
  modals.openConfirmModal({
    title: 'Begin again from the starter?',
    children: <Text size="sm">What you wrote is replaced. Ctrl Z in the editor brings it back while this item is on screen.</Text>,
    labels: { confirm: 'Reset to the starter', cancel: 'Keep my code' },
    onConfirm,
  })
}

/** The editor takes code of any length: full is no fault here, too long is. */
function TooLong({ code }: { code: string }) {
  if (code.length <= mostAnswer) return null
  return (
    <Text size="sm" c="var(--mantine-color-error)" role="alert">
      {limitSentence(code, mostAnswer)}
    </Text>
  )
}

/** Editor, run against the visible cases, own input, results case by case. */
export function CodeWidget({ question, answer, onChange, isReadOnly, verdicts: former, runs }: WidgetProps) {
  const isSql = question.kind === 'sql'
  const language = languageOf(question, answer)
  const engine = languageNames[language]
  const known = former.filter((one) => one.language === undefined || one.language === language)
  const caseRuns = runs?.caseVerdicts ?? known
  const shown = runs?.result?.verdicts ?? known
  const faults = useMemo(() => faultLines(shown), [shown])
  if ((question.kind !== 'code' && question.kind !== 'sql') || (answer.kind !== 'code' && answer.kind !== 'sql')) return null
  const starter = starterOf(question, language)
  const isBusy = runs !== null && runs.state.phase !== 'idle'
  return (
    <Stack gap="sm" h="100%" mih={0} className="code-widget">
      <Group justify="space-between" gap="xs">
        {answer.kind === 'code' && question.kind === 'code' ? (
          <LanguagePicker languages={question.languages} value={answer.language} onChange={(next) => onChange(inLanguage(answer, next, question.starters))} isFixed={isReadOnly || isBusy} />
        ) : (
          <Badge variant="default" tt="none">
            {engine}
          </Badge>
        )}
        {!isReadOnly && (
          <Group gap="xs">
            <Tooltip label="Replace what is written with the starter">
              <Button size="xs" variant="subtle" color="gray" leftSection={<IconRestore size={15} />} disabled={codeOf(answer) === starter} onClick={() => confirmReset(() => onChange({ ...answer, code: starter }))}>
                Reset
              </Button>
            </Tooltip>
            {runs && (
              <Button size="xs" variant="light" leftSection={<IconPlayerPlay size={15} />} rightSection={<Kbd size="xs">{showKeys('mod+Enter')}</Kbd>} onClick={() => runs.runVisible()} disabled={isBusy}>
                Run the cases
              </Button>
            )}
          </Group>
        )}
      </Group>
      {!isReadOnly && question.kind === 'code' && <MachineNotice question={question} language={language} />}
      <Box className="code-editor-box">
        <CodeEditor
          key={language}
          label={`Your ${engine} code`}
          value={answer.code}
          onChange={(code) => onChange({ ...answer, code })}
          language={language}
          isReadOnly={isReadOnly}
          faults={faults}
        />
      </Box>
      <TooLong code={answer.code} />
      {runs && <RunProgress runs={runs} name={engine} />}
      {runs?.error && (
        <Alert color="red" title="It could not be run" role="alert">
          {runs.error}
        </Alert>
      )}
      <div aria-live="polite" className="visually-hidden">
        {runs?.result && (runs.result.scope === 'own' ? 'Own input ran.' : summarize(runs.result.verdicts))}
      </div>
      <Tabs defaultValue="cases" keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="cases">Cases</Tabs.Tab>
          {runs && !isReadOnly && <Tabs.Tab value="own">Own input</Tabs.Tab>}
          {isSql && <Tabs.Tab value="tables">Tables</Tabs.Tab>}
          {isSql && runs && !isReadOnly && <Tabs.Tab value="plan">Query plan</Tabs.Tab>}
        </Tabs.List>
        <Tabs.Panel value="cases" pt="sm">
          <CasesPanel question={question} verdicts={caseRuns} onAgain={runs === null || isReadOnly || isBusy ? null : runs.runVisible} />
        </Tabs.Panel>
        {runs && !isReadOnly && (
          <Tabs.Panel value="own" pt="sm">
            <OwnInputPanel question={question} answer={answer} onChange={onChange} runs={runs} />
          </Tabs.Panel>
        )}
        {question.kind === 'sql' && runs && !isReadOnly && (
          <Tabs.Panel value="plan" pt="sm">
            <QueryPlan runs={runs} seed={question.seed} engine={engine} />
          </Tabs.Panel>
        )}
        {question.kind === 'sql' && (
          <Tabs.Panel value="tables" pt="sm">
            <Markdown text={`\`\`\`sql\n${question.schema.trim()}\n\n${question.seed.trim()}\n\`\`\``} />
          </Tabs.Panel>
        )}
      </Tabs>
    </Stack>
  )
}
