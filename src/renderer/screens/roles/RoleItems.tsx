import { ActionIcon, Anchor, Group, Stack, Text, Title, Tooltip } from '@mantine/core'
import { IconPlayerPlay } from '@tabler/icons-react'
import { Link, useLocation } from 'wouter'
import type { RoleItemView } from '#contract/roles'
import { setBankQuery } from '../bank/bank-query'
import { ExpectedBand } from './ExpectedBand'
import type { ItemGroup } from './role-order'

const weightWords = ['', 'mentioned', 'useful', 'asked for', 'important', 'what the job is about']

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

function ItemRow({ item }: { item: RoleItemView }) {
  const [, navigate] = useLocation()
  const topics = item.topics.map((topic) => topic.id)
  const practise = () => navigate('/session', { state: { choices: { source: 'choose', topics, title: item.text.slice(0, 120) } } })
  return (
    <Group component="li" gap="md" py="xs" align="center" style={{ borderTop: '1px solid var(--mantine-color-default-border)' }}>
      <div style={{ flex: '1 1 300px', minWidth: 0 }}>
        <Text size="sm" fw={550}>
          {item.text}
        </Text>
        <Text size="xs" c="dimmed">
          {weightWords[item.weight]} · {item.topics.map((topic) => topic.title).join(', ')}
        </Text>
        <Text size="xs" c="dimmed" style={{ fontVariantNumeric: 'tabular-nums' }}>
          <Anchor component={Link} href="/bank" onClick={() => setBankQuery(`topic:${topics.join(',')} `)} inherit underline="always" aria-label={`${counted(item.questionCount, 'question', 'questions')} on: ${item.text}`}>
            {counted(item.questionCount, 'question', 'questions')}
          </Anchor>
          , {item.newCount} new to you · {counted(item.attempts, 'answer', 'answers')}
        </Text>
      </div>
      <Group wrap="nowrap" gap="sm" style={{ flex: '0 1 240px' }}>
        <div style={{ flex: 1 }}>
          <ExpectedBand expected={item.expected} isMeasured={item.attempts > 0} label={item.text} />
        </div>
        <Tooltip label="Plan a session on this">
          <ActionIcon variant="subtle" onClick={practise} aria-label={`Plan a session on: ${item.text}`}>
            <IconPlayerPlay size={18} />
          </ActionIcon>
        </Tooltip>
      </Group>
    </Group>
  )
}

/** Items in groups; at the right the share expected on the role's level. */
export function RoleItems({ groups }: { groups: readonly ItemGroup[] }) {
  return groups.map((group) => (
    <Stack key={group.title ?? 'all'} gap={4}>
      {group.title !== null && (
        <Title order={3} size="h4">
          {group.title}
        </Title>
      )}
      <Stack component="ul" gap={0} p={0} m={0} style={{ listStyle: 'none' }} aria-label={group.title ?? 'Items, what is missing first'}>
        {group.items.map((item) => (
          <ItemRow key={item.id} item={item} />
        ))}
      </Stack>
    </Stack>
  ))
}
