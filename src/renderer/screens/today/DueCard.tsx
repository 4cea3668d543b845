import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { IconCards } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { formatMinutes } from '../../ui/format'

export function DueCard({ count, minutes }: { count: number; minutes: number }) {
  const [, navigate] = useLocation()
  return (
    <Paper p="lg" component="section" aria-labelledby="due">
      <Stack gap="sm" h="100%" justify="space-between">
        <Stack gap={6}>
          <Text size="sm" c="dimmed" id="due">
            Due for review
          </Text>
          <Title order={2}>{count === 0 ? 'Nothing is due' : `${count} ${count === 1 ? 'question' : 'questions'}, about ${formatMinutes(minutes)}`}</Title>
          <Text size="sm">
            {count === 0
              ? 'Questions come back here on the day you are about to forget them.'
              : 'Answered again today, these stay in memory for longer than they did last time.'}
          </Text>
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
