import { ActionIcon, Anchor, Table, Text, Title, Tooltip } from '@mantine/core'
import { IconPlayerPlay } from '@tabler/icons-react'
import { Link, useLocation } from 'wouter'
import type { RoleItemView } from '#contract/roles'
import { setBankQuery } from '../bank/bank-query'
import { ExpectedBand } from './ExpectedBand'
import type { ItemGroup } from './role-order'

const weightWords = ['', 'mentioned', 'useful', 'asked for', 'important', 'what the job is about']

function ItemRow({ item }: { item: RoleItemView }) {
  const [, navigate] = useLocation()
  const topics = item.topics.map((topic) => topic.id)
  const practise = () => navigate('/session', { state: { choices: { source: 'choose', topics, title: item.text.slice(0, 120) } } })
  return (
    <Table.Tr>
      <Table.Td miw={220}>
        <Text size="sm">{item.text}</Text>
        <Text size="xs" c="dimmed">
          {weightWords[item.weight]} · {item.topics.map((topic) => topic.title).join(', ')}
        </Text>
      </Table.Td>
      <Table.Td ta="right" style={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
        <Anchor component={Link} href="/bank" onClick={() => setBankQuery(`topic:${topics.join(',')} `)} size="sm" aria-label={`${item.questionCount} questions on: ${item.text}`}>
          {item.questionCount}
        </Anchor>
        <Text size="xs" c="dimmed">
          {item.newCount} new
        </Text>
      </Table.Td>
      <Table.Td ta="right" style={{ fontVariantNumeric: 'tabular-nums' }}>
        <Text size="sm">{item.attempts}</Text>
      </Table.Td>
      <Table.Td miw={170}>
        <ExpectedBand expected={item.expected} isMeasured={item.attempts > 0} label={item.text} />
      </Table.Td>
      <Table.Td>
        <Tooltip label="Plan a session on this">
          <ActionIcon variant="subtle" onClick={practise} aria-label={`Plan a session on: ${item.text}`}>
            <IconPlayerPlay size={18} />
          </ActionIcon>
        </Tooltip>
      </Table.Td>
    </Table.Tr>
  )
}

export function RoleItems({ groups }: { groups: readonly ItemGroup[] }) {
  return groups.map((group) => (
    <div key={group.title ?? 'all'}>
      {group.title !== null && (
        <Title order={3} size="h4" mb={4}>
          {group.title}
        </Title>
      )}
      <Table.ScrollContainer minWidth={640} scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'region', 'aria-label': `Items: ${group.title ?? 'all'}` } }}>
        <Table verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Item</Table.Th>
              <Table.Th ta="right">Questions</Table.Th>
              <Table.Th ta="right">Answers</Table.Th>
              <Table.Th>Expected share</Table.Th>
              <Table.Th>
                <span className="visually-hidden">Practise</span>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {group.items.map((item) => (
              <ItemRow key={item.id} item={item} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </div>
  ))
}
