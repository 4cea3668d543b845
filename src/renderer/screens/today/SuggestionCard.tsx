import { Button, Group, Kbd, Paper, Stack, Text, Title } from '@mantine/core'
import { IconPlayerPlay } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import type { Outputs } from '#contract'
import { api } from '../../api/query'
import { showKeys } from '../../shell/keys'
import { notifyError } from '../../ui/errors'
import { formatMinutes } from '../../ui/format'

type Suggestion = Outputs['today']['get']['suggestion']

/** Starts the suggested session and goes to it. */
export function useStartSuggestion(suggestion: Suggestion): { start: () => void; isStarting: boolean } {
  const [, navigate] = useLocation()
  const command = useMutation(
    api.sessions.start.mutationOptions({
      onSuccess: ({ sessionId }) => navigate(`/session/${sessionId}`),
      onError: (error) => notifyError(error, 'The session did not start'),
    }),
  )
  const start = () => {
    if (!suggestion || command.isPending) return
    const { title, questionIds, minutes } = suggestion
    command.mutate({ title, questionIds, minutes, setId: null, participants: { candidate: null, interviewer: null, role: null } })
  }
  return { start, isStarting: command.isPending }
}

export function SuggestionCard(props: { suggestion: Suggestion; isBlocked: boolean; bankCount: number; onStart: () => void; isStarting: boolean }) {
  const { suggestion } = props
  return (
    <Paper p="lg" component="section" aria-labelledby="suggestion">
      <Stack gap="sm" h="100%" justify="space-between">
        <Stack gap={6}>
          <Text size="sm" c="dimmed" id="suggestion">
            Suggested session
          </Text>
          <Title order={2}>{suggestion?.title ?? 'Nothing to suggest'}</Title>
          <Text size="sm">
            {suggestion
              ? `${suggestion.reason} ${suggestion.questionIds.length} ${suggestion.questionIds.length === 1 ? 'question' : 'questions'}, about ${formatMinutes(suggestion.minutes)}.`
              : props.bankCount === 0
                ? 'The bank has no questions. Settings shows where it is read from.'
                : 'Every question is suspended or was answered a short while ago. Plan a session of your own, or come back tomorrow.'}
          </Text>
        </Stack>
        {suggestion && (
          <Group>
            <Button
              size="md"
              leftSection={<IconPlayerPlay size={18} />}
              rightSection={<Kbd size="xs">{showKeys('mod+Enter')}</Kbd>}
              onClick={props.onStart}
              loading={props.isStarting}
              disabled={props.isBlocked}
            >
              Start
            </Button>
            {props.isBlocked && (
              <Text size="sm" c="dimmed">
                Finish the running session first.
              </Text>
            )}
          </Group>
        )}
      </Stack>
    </Paper>
  )
}
