import { Anchor, Button, Group, Paper, SegmentedControl, Stack, Text, Title } from '@mantine/core'
import { IconPlayerPlay, IconTargetArrow } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { useCommands } from '../../shell/commands'
import { isApiError } from '../../api/errors'
import { api } from '../../api/query'
import { Page } from '../../ui/Page'
import { EmptyState, ErrorState, LoadingState } from '../../ui/States'
import { ExpectedBand } from './ExpectedBand'
import { LoopList } from './LoopList'
import { RoleItems } from './RoleItems'
import { inOrder, type ItemOrder, topicsToPractise } from './role-order'

/** One job: every item it asks for, how many questions each has, how the person stands, and what to practise next. */
export function RoleScreen({ params }: { params: Record<string, string | undefined> }) {
  const id = params['id'] ?? ''
  const [, navigate] = useLocation()
  const [order, setOrder] = useState<ItemOrder>('section')
  const found = useQuery(api.roles.get.queryOptions({ input: { id } }))
  const role = found.data
  const practise = () => {
    if (!role) return
    navigate('/session', { state: { choices: { source: 'choose', topics: topicsToPractise(role.items), title: `Gaps: ${role.head.title}` } } })
  }
  useCommands(role ? [{ id: 'role:practise', label: 'Plan a session on what is missing most', group: 'Role', keys: 'mod+Enter', run: practise }] : [])
  if (found.isPending) return <Page title="Role"><LoadingState rows={8} height={48} label="Loading the role" /></Page>
  if (isApiError(found.error) && found.error.code === 'NOT_FOUND') {
    return (
      <EmptyState isScreen Icon={IconTargetArrow} title="There is no such role" action={<Button onClick={() => navigate('/roles')}>All roles</Button>}>
        The pack it came with may have changed.
      </EmptyState>
    )
  }
  if (!role) return <Page title="Role"><ErrorState error={found.error} onRetry={() => void found.refetch()} /></Page>
  const { head, items, loops } = role
  return (
    <Page
      title={head.title}
      lead={
        <>
          {head.summary}
          <div>
            <Anchor component={Link} href="/roles" size="sm">
              All roles
            </Anchor>
          </div>
        </>
      }
      actions={
        <Button leftSection={<IconPlayerPlay size={18} />} onClick={practise}>
          Practise what is missing
        </Button>
      }
    >
      <Paper p="lg" component="section" aria-labelledby="standing">
        <Stack gap="sm">
          <Title order={2} id="standing">
            How you stand
          </Title>
          <ExpectedBand expected={head.standing.expected} isMeasured={head.standing.measured > 0} label={`Expected on level ${head.level} questions`} />
          <Text size="sm" c="dimmed">
            The share expected on level {head.level} questions over all items, by weight. Items without an answer count as unknown, so they widen the band: {Math.round(100 * head.standing.measured)} % of the weight is measured.
          </Text>
        </Stack>
      </Paper>
      <Stack gap="sm" component="section" aria-labelledby="items">
        <Group justify="space-between">
          <Title order={2} id="items">
            {items.length} items
          </Title>
          <SegmentedControl
            aria-label="Order of the items"
            data={[
              { value: 'section', label: 'As the job has it' },
              { value: 'gap', label: 'Missing first' },
            ]}
            value={order}
            onChange={(value) => setOrder(value as ItemOrder)}
          />
        </Group>
        <RoleItems groups={inOrder(items, order)} />
      </Stack>
      {loops.length > 0 && (
        <Stack gap="md" component="section" aria-labelledby="loops">
          <Title order={2} id="loops">
            The interview
          </Title>
          <LoopList loops={loops} isOpen />
        </Stack>
      )}
    </Page>
  )
}
