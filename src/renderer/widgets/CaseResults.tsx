import { Accordion, Badge, Group, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconClockExclamation, IconEyeOff, IconMinus, IconPlayerStop, IconX, type Icon } from '@tabler/icons-react'
import { useState } from 'react'
import type { Compare } from '#core/bank/case'
import type { CaseVerdict } from '#core/session/verdict'
import { ValueDiff, ValueView } from './ValueDiff'
import './widgets.css'

const looks = {
  passed: { label: 'Passed', color: 'green', Icon: IconCheck },
  failed: { label: 'Wrong result', color: 'red', Icon: IconX },
  error: { label: 'Error', color: 'red', Icon: IconAlertTriangle },
  timeout: { label: 'Time limit', color: 'orange', Icon: IconClockExclamation },
  memory: { label: 'Out of memory', color: 'orange', Icon: IconAlertTriangle },
  stopped: { label: 'Stopped', color: 'gray', Icon: IconPlayerStop },
  missing: { label: 'Not run', color: 'gray', Icon: IconMinus },
} as const satisfies Record<CaseVerdict['outcome'], { label: string; color: string; Icon: Icon }>

const formatTime = (ms: number): string => (ms < 1 ? '<1 ms' : ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`)

const formatBytes = (bytes: number): string => (bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} kB` : `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`)

/** `3 of 5 cases passed`, and whether hidden ones are among them. */
export function summarize(verdicts: readonly CaseVerdict[]): string {
  const passed = verdicts.filter((one) => one.outcome === 'passed').length
  const hidden = verdicts.filter((one) => !one.visible).length
  const all = `${passed} of ${verdicts.length} ${verdicts.length === 1 ? 'case' : 'cases'} passed`
  return hidden === 0 ? all : `${all}, hidden ones included`
}

function VerdictBody({ verdict, compare, call, isOwn }: { verdict: CaseVerdict; compare: Compare | undefined; call: string | undefined; isOwn: boolean }) {
  const label = call === undefined ? 'Input' : 'Call'
  const { expected, got } = verdict
  return (
    <Stack gap="xs">
      {verdict.message !== undefined && (
        <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {verdict.message}
          {typeof verdict.line === 'number' && ` (line ${verdict.line})`}
        </Text>
      )}
      {verdict.typeNote !== undefined && (
        <Text size="sm" c="dimmed">
          Passed, but the types differ: {verdict.typeNote}
        </Text>
      )}
      {!isOwn && verdict.input !== undefined && verdict.input !== '' && (
        <Stack gap={4}>
          <Text size="xs" c="dimmed">
            {label}
          </Text>
          <pre className="code-text" tabIndex={0} aria-label={label}>
            {call ?? verdict.input}
          </pre>
        </Stack>
      )}
      {expected !== undefined && got !== undefined && verdict.outcome !== 'passed' && <ValueDiff want={expected} got={got} compare={compare} />}
      {got !== undefined && (expected === undefined || verdict.outcome === 'passed') && <ValueView label="Returned" value={got} />}
      {expected !== undefined && got === undefined && <ValueView label="Expected" value={expected} />}
      {verdict.printed !== undefined && verdict.printed !== '' && (
        <Stack gap={4}>
          <Text size="xs" c="dimmed">
            Printed
          </Text>
          <pre className="code-text" tabIndex={0} aria-label="Printed output">
            {verdict.printed}
          </pre>
        </Stack>
      )}
    </Stack>
  )
}

/** Of a hidden case there is nothing to unfold unless it printed something or, in the debrief, shows everything. */
const hasBody = (verdict: CaseVerdict): boolean =>
  [verdict.message, verdict.input, verdict.expected, verdict.got, verdict.typeNote].some((part) => part !== undefined) || (verdict.printed ?? '') !== ''

function VerdictHead({ verdict, isOwn }: { verdict: CaseVerdict; isOwn: boolean }) {
  const look = looks[verdict.outcome]
  const label = isOwn && verdict.outcome === 'passed' ? 'Ran' : look.label
  return (
    <Group gap="sm" wrap="nowrap" miw={0}>
      <Badge color={look.color} variant="light" tt="none" leftSection={<look.Icon size={13} aria-hidden />} miw={isOwn ? 0 : 128} style={{ flexShrink: 0 }} c="var(--mantine-color-text)">
        {label}
      </Badge>
      <Text size="sm" truncate flex={1}>
        {verdict.note ?? (isOwn ? 'Own input' : verdict.caseId)}
        {!verdict.visible && (
          <Text span c="dimmed" size="sm">
            {' '}
            <IconEyeOff size={13} aria-hidden style={{ verticalAlign: '-2px' }} /> hidden
          </Text>
        )}
      </Text>
      {verdict.outcome !== 'missing' && (
        <Text size="xs" c="dimmed" style={{ fontVariantNumeric: 'tabular-nums', flexShrink: 0 }} title={verdict.peakBytes === undefined ? undefined : 'Time, and the most memory the case took'}>
          {formatTime(verdict.timeMs)}
          {verdict.peakBytes !== undefined && `, ${formatBytes(verdict.peakBytes)}`}
        </Text>
      )}
    </Group>
  )
}

type Props = {
  verdicts: readonly CaseVerdict[]
  /** The comparison of a case, for marking cells and lines. */
  rules: (caseId: string) => Compare | undefined
  /** A case as the call it makes, where it makes one: shown in place of its bare arguments. */
  callOf?: (caseId: string) => string | undefined
  isOwn?: boolean
}

/** Case by case; the first that did not pass is unfolded. */
export function CaseResults(props: Props) {
  const { verdicts, isOwn = false } = props
  const first = isOwn ? verdicts[0] : verdicts.find((one) => one.outcome !== 'passed' && hasBody(one))
  const [open, setOpen] = useState<string[]>(first ? [first.caseId] : [])
  const [former, setFormer] = useState(verdicts)
  if (former !== verdicts) {
    setFormer(verdicts)
    setOpen(first ? [first.caseId] : [])
  }
  return (
    <Accordion multiple value={open} onChange={setOpen} variant="separated" radius="sm" chevronPosition="left" styles={{ control: { paddingBlock: 2 }, label: { paddingBlock: 6 }, content: { paddingTop: 4 } }}>
      {verdicts.map((verdict) =>
        hasBody(verdict) ? (
          <Accordion.Item key={verdict.caseId} value={verdict.caseId}>
            <Accordion.Control>
              <VerdictHead verdict={verdict} isOwn={isOwn} />
            </Accordion.Control>
            <Accordion.Panel>
              <VerdictBody verdict={verdict} isOwn={isOwn} compare={props.rules(verdict.caseId)} call={props.callOf?.(verdict.caseId)} />
            </Accordion.Panel>
          </Accordion.Item>
        ) : (
          <Accordion.Item key={verdict.caseId} value={verdict.caseId} py={8} pl={44} pr="md">
            <VerdictHead verdict={verdict} isOwn={isOwn} />
          </Accordion.Item>
        ),
      )}
    </Accordion>
  )
}
