import { Anchor, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { Link } from 'wouter'
import type { SessionHead } from '#core/session/session'
import { formatMinutes, formatRelative, formatShare } from '../../ui/format'

const rooms = { running: 'session', paused: 'session', ended: 'debrief', settled: 'report' } as const satisfies Record<SessionHead['status'], string>
const target = (session: SessionHead): string => `/${rooms[session.status]}/${session.id}`

function Row({ session }: { session: SessionHead }) {
  const { clock } = session
  const minutes = ((clock.endedAt ?? clock.now) - clock.startedAt - clock.pausedMs) / 60_000
  return (
    <Group justify="space-between" wrap="nowrap" gap="md">
      <div style={{ minWidth: 0 }}>
        <Anchor component={Link} href={target(session)} fw={550} lineClamp={1}>
          {session.title}
        </Anchor>
        <Text size="sm" c="dimmed">
          {[session.participants.candidate, formatRelative(clock.startedAt, clock.now), formatMinutes(minutes), `${session.answeredCount} of ${session.itemCount} answered`]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      </div>
      <Text fw={600} style={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap', flex: 'none' }} aria-label={session.score === null ? 'not settled yet' : `score ${formatShare(session.score)}`}>
        {formatShare(session.score)}
      </Text>
    </Group>
  )
}

export function LastSessions({ sessions }: { sessions: readonly SessionHead[] }) {
  return (
    <Paper p="lg" component="section" aria-labelledby="last-sessions">
      <Stack gap="md">
        <Title order={2} id="last-sessions">
          Last sessions
        </Title>
        {sessions.length === 0 && <Text c="dimmed">No session yet. Your first one will stand here with its score and report.</Text>}
        {sessions.map((session) => (
          <Row key={session.id} session={session} />
        ))}
        {sessions.length > 0 && (
          <Anchor component={Link} href="/history" size="sm">
            All sessions
          </Anchor>
        )}
      </Stack>
    </Paper>
  )
}
