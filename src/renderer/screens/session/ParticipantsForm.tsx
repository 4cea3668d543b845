import { SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import type { Choices, faultsOf } from './choices'

type Props = {
  value: Choices
  onChange: (change: Partial<Choices>) => void
  faults: ReturnType<typeof faultsOf>
  /** Faults are shown once somebody tried to start. */
  areFaultsShown: boolean
  title: string
}

/** For oneself, or for a named candidate with an interviewer. */
export function ParticipantsForm({ value, onChange, faults, areFaultsShown, title }: Props) {
  return (
    <Stack gap="md">
      <SegmentedControl
        aria-label="Who answers"
        data={[
          { value: 'self', label: 'For myself' },
          { value: 'candidate', label: 'For a candidate' },
        ]}
        value={value.isForCandidate ? 'candidate' : 'self'}
        onChange={(who) => onChange({ isForCandidate: who === 'candidate' })}
      />
      {value.isForCandidate ? (
        <>
          <TextInput id="setup-candidate" label="Candidate" withAsterisk value={value.candidate} onChange={(event) => onChange({ candidate: event.currentTarget.value })} error={areFaultsShown && faults.candidate} maxLength={120} autoComplete="off" />
          <TextInput id="setup-interviewer" label="Interviewer" withAsterisk value={value.interviewer} onChange={(event) => onChange({ interviewer: event.currentTarget.value })} error={areFaultsShown && faults.interviewer} maxLength={120} />
          <TextInput label="Role" description="What the candidate is interviewed for" value={value.role} onChange={(event) => onChange({ role: event.currentTarget.value })} maxLength={120} />
          <Text size="sm" c="dimmed">
            A candidate&rsquo;s session never touches your own cards and ratings. The interviewer scores it in the debrief.
          </Text>
        </>
      ) : (
        <Text size="sm" c="dimmed">
          What you answer moves your cards and ratings once you settle it in the debrief.
        </Text>
      )}
      <TextInput label="Title" description="Shown in lists and on the report" placeholder={title} value={value.title ?? ''} onChange={(event) => onChange({ title: event.currentTarget.value || null })} maxLength={120} />
    </Stack>
  )
}
