import { Button, Group, Kbd, Paper, Stack, Text, Tooltip } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import type { DebriefItem } from '#contract/sessions'
import { grades } from '#core/srs/card'
import { useCommands } from '../../shell/commands'
import { showKeys } from '../../shell/keys'
import { formatShare } from '../../ui/format'
import { gradeColors, gradeTitles } from '../../ui/labels'
import { LongText } from '../../ui/LongText'
import { mostNote } from '../../ui/text-limit'
import type { Judging } from './use-judging'

function Reasons({ judging }: { judging: Judging }) {
  const { proposal, chosen } = judging
  return (
    <div aria-live="polite">
      <Text size="sm">
        Score <b style={{ fontVariantNumeric: 'tabular-nums' }}>{formatShare(proposal.share)}</b>
        {proposal.counted !== '' && `: ${proposal.counted}`}
        {proposal.grade !== null && `; proposed grade: ${gradeTitles[proposal.grade]}`}
        {chosen !== null && proposal.grade !== null && chosen !== proposal.grade && '; changed by you'}
      </Text>
      <Text size="sm" c="dimmed">
        {proposal.reasons.join('; ')}
      </Text>
    </div>
  )
}

/** Score with its reasons, the grade to take or change, the note, and settling. */
export function SettleBar({ entry, judging, isCandidate }: { entry: DebriefItem; judging: Judging; isCandidate: boolean }) {
  const isDone = entry.settlement !== null
  const canSettle = judging.grade !== null && (!isDone || judging.isChanged)
  useCommands([
    ...grades.map((grade, index) => ({ id: `grade:${grade}`, label: `Grade: ${gradeTitles[grade]}`, group: 'Debrief', keys: String(index + 1), run: () => judging.choose(grade) })),
    { id: 'debrief:settle', label: isDone ? 'Settle this item again' : 'Settle this item', group: 'Debrief', keys: 'mod+Enter', run: () => canSettle && void judging.settle() },
  ])
  return (
    <Paper p="sm" className="settle-bar" shadow="md" component="section" aria-label="Grade">
      <Stack gap="xs">
        <div className="settle-top">
          <Reasons judging={judging} />
          <LongText
            aria-label={isCandidate ? 'Note for the report' : 'Note'}
            placeholder={isCandidate ? 'Note for the report: what was said or done' : 'Note to yourself: what to do better next time'}
            value={judging.note}
            onChange={(event) => judging.setNote(event.currentTarget.value)}
            minRows={1}
            maxRows={5}
            most={mostNote}
          />
        </div>
        <Group justify="space-between" gap="sm">
          <Group gap={6} role="radiogroup" aria-label="Grade">
            {grades.map((grade, index) => {
              const isOn = judging.grade === grade
              return (
                <Tooltip key={grade} label={`Key ${index + 1}`}>
                  <Button
                    size="sm"
                    variant={isOn ? 'light' : 'default'}
                    color={gradeColors[grade]}
                    c="var(--mantine-color-text)"
                    bd={`1px solid ${isOn ? `var(--mantine-color-${gradeColors[grade]}-filled)` : 'var(--mantine-color-default-border)'}`}
                    role="radio"
                    aria-checked={isOn}
                    onClick={() => judging.choose(grade)}
                    leftSection={isOn ? <IconCheck size={15} /> : undefined}
                  >
                    {gradeTitles[grade]}
                  </Button>
                </Tooltip>
              )
            })}
          </Group>
          <Tooltip label="Tick the points or choose a grade first" disabled={judging.grade !== null}>
            <Button size="sm" onClick={() => void judging.settle()} loading={judging.isSettling} disabled={!canSettle} rightSection={<Kbd size="xs">{showKeys('mod+Enter')}</Kbd>}>
              {isDone ? (judging.isChanged ? 'Settle again' : 'Settled') : 'Settle'}
            </Button>
          </Tooltip>
        </Group>
      </Stack>
    </Paper>
  )
}
