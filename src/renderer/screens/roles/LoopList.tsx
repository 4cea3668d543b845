import { Accordion, Badge, Button, Group, Stack, Text } from '@mantine/core'
import { IconPlayerPlay } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import type { Loop, Round } from '#core/bank/loop'
import { formatMinutes } from '../../ui/format'
import { kindTitle, themeTitle } from '../../ui/labels'

function describe({ themes, kinds, levels, count }: Round): string {
  const levelText = levels.length === 0 ? 'any level' : `level ${Math.min(...levels)}${levels.length > 1 ? `–${Math.max(...levels)}` : ''}`
  const parts = [themes.map(themeTitle).join(', '), kinds.map(kindTitle).join(', '), levelText, `${count} ${count === 1 ? 'question' : 'questions'}`]
  return parts.filter((part) => part !== '').join(' · ')
}

function RoundPanel({ loop, round }: { loop: Loop; round: Round }) {
  const [, navigate] = useLocation()
  const plan = () => {
    const { themes, topics, kinds, levels, count, minutes } = round
    navigate('/session', { state: { choices: { source: 'choose', themes, topics, kinds, levels, count, minutes, title: `${loop.title}: ${round.title}`.slice(0, 120) } } })
  }
  return (
    <Stack gap="sm">
      <Text size="sm">{round.purpose}</Text>
      <Text size="sm" c="dimmed">
        {describe(round)}
      </Text>
      <Group gap={6} component="ol" p={0} m={0} style={{ listStyle: 'none' }} aria-label={`Phases of ${round.title}`}>
        {round.phases.map((phase) => (
          <Badge key={phase.title} component="li" variant="default" tt="none" fw={500} size="lg">
            {phase.title} {phase.minutes} min
          </Badge>
        ))}
      </Group>
      <Group>
        <Button size="sm" variant="light" leftSection={<IconPlayerPlay size={16} />} onClick={plan}>
          Plan this round
        </Button>
      </Group>
    </Stack>
  )
}

function Rounds({ loop }: { loop: Loop }) {
  return (
    <Stack component="ol" gap="lg" p={0} m={0} style={{ listStyle: 'none' }} aria-label={`Rounds of ${loop.title}`}>
      {loop.rounds.map((round, index) => (
        <li key={round.id}>
          <Group justify="space-between" wrap="nowrap" gap="sm" mb={4}>
            <Text size="sm" fw={600}>
              {index + 1}. {round.title}
            </Text>
            <Text size="sm" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
              {formatMinutes(round.minutes)}
            </Text>
          </Group>
          <RoundPanel loop={loop} round={round} />
        </li>
      ))}
    </Stack>
  )
}

/** Interview loops, closed at first: their rounds in order, each with its phases and a way to plan it. */
export function LoopList({ loops, isOpen = false }: { loops: readonly Loop[]; isOpen?: boolean }) {
  return (
    <Accordion variant="separated" order={3} multiple defaultValue={isOpen ? loops.map((one) => one.id) : []}>
      {loops.map((loop) => (
        <Accordion.Item key={loop.id} value={loop.id}>
          <Accordion.Control>
            <Group justify="space-between" gap="xs">
              <Text fw={600}>{loop.title}</Text>
              <Text size="sm" c="dimmed">
                {loop.rounds.length} {loop.rounds.length === 1 ? 'round' : 'rounds'}, {formatMinutes(loop.rounds.reduce((total, round) => total + round.minutes, 0))}
              </Text>
            </Group>
            <Text size="sm" c="dimmed">
              {loop.summary}
            </Text>
          </Accordion.Control>
          <Accordion.Panel>
            <Rounds loop={loop} />
          </Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion>
  )
}
