import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { IconCards } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { formatMinutes } from '../../ui/format'

function sentenceOf(count: number, waiting: number): string {
  if (count > 0) return 'Answered again today, these stay in memory for longer than they did last time.'
  return waiting > 0 ? 'The minutes you gave this day are used. Settings can give it more.' : 'Questions come back here on the day you are about to forget them.'
}

/** `waiting`: due too, beyond the minutes a day. */
export function DueCard({ count, minutes, waiting }: { count: number; minutes: number; waiting: number }) {
  const [, navigate] = useLocation()
  return (
    <Paper p="lg" component="section" aria-labelledby="due">
      <Stack gap="sm" h="100%" justify="space-between">
        <Stack gap={6}>
          <Text size="sm" c="dimmed" id="due">
            Due for review
          </Text>
          <Title order={2}>{count === 0 ? (waiting > 0 ? 'Enough for today' : 'Nothing is due') : `${count} ${count === 1 ? 'question' : 'questions'}, about ${formatMinutes(minutes)}`}</Title>
          <Text size="sm">
            {sentenceOf(count, waiting)}
          </Text>
          {waiting > 0 && (
            <Text size="sm" c="dimmed">
              {waiting} {count > 0 ? 'more ' : ''}{waiting === 1 ? 'waits' : 'wait'} beyond your minutes a day.
            </Text>
          )}
        </Stack>
        {count > 0 && (
          <Group>
            <Button size="md" variant="light" leftSection={<IconCards size={18} />} onClick={() => navigate('/review')}>
              Review
            </Button>
          </Group>
        )}
      </Stack>
    </Paper>
  )
}
