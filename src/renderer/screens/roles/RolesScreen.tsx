import { Anchor, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { IconTargetArrow } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { Outputs } from '#contract'
import { api } from '../../api/query'
import { Page } from '../../ui/Page'
import { EmptyState, ErrorState, LoadingState } from '../../ui/States'
import { ExpectedBand } from './ExpectedBand'
import { LoopList } from './LoopList'

type RoleHead = Outputs['roles']['list'][number]

function RoleCard({ role }: { role: RoleHead }) {
  const measured = Math.round(100 * role.standing.measured)
  return (
    <Paper p="lg" component="article" aria-labelledby={`role-${role.id}`}>
      <Stack gap="sm" h="100%" justify="space-between">
        <Stack gap={6}>
          <Title order={2} size="h3" id={`role-${role.id}`}>
            <Anchor component={Link} href={`/roles/${role.id}`} inherit>
              {role.title}
            </Anchor>
          </Title>
          <Text size="sm">{role.summary}</Text>
        </Stack>
        <Stack gap={6}>
          <ExpectedBand expected={role.standing.expected} isMeasured={measured > 0} label={`Expected on level ${role.level} questions of ${role.title}`} />
          <Text size="xs" c="dimmed">
            {role.itemCount} items · {role.questionCount} questions · {measured} % of the weight measured
          </Text>
        </Stack>
      </Stack>
    </Paper>
  )
}

/** Jobs and what they ask for, with how the person stands; and the interview days that lead there. */
export function RolesScreen(_props: { params: Record<string, string | undefined> }) {
  const roles = useQuery(api.roles.list.queryOptions())
  const loops = useQuery(api.roles.loops.queryOptions())
  return (
    <Page title="Roles" lead="What a job asks for, item by item, and how you stand against it: the share you would be expected to reach on questions of its level, with the band that is known to.">
      {roles.isPending && <LoadingState rows={3} height={150} label="Loading roles" />}
      {roles.isError && <ErrorState error={roles.error} onRetry={() => void roles.refetch()} />}
      {roles.data?.length === 0 && (
        <EmptyState Icon={IconTargetArrow} title="No roles">
          Roles come with a pack of questions, as files in its folder roles.
        </EmptyState>
      )}
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
        {(roles.data ?? []).map((role) => (
          <RoleCard key={role.id} role={role} />
        ))}
      </SimpleGrid>
      {(loops.data ?? []).length > 0 && (
        <Stack gap="md" component="section" aria-labelledby="loops">
          <Group gap="xs" align="baseline">
            <Title order={2} id="loops">
              Interview loops
            </Title>
            <Text size="sm" c="dimmed">
              Whole interview days; each round can be planned as a session.
            </Text>
          </Group>
          <LoopList loops={loops.data ?? []} />
        </Stack>
      )}
    </Page>
  )
}
