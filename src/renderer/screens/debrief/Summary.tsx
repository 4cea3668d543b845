import { Alert, Anchor, Group, Paper, SimpleGrid, Stack, Table, Text, Title } from '@mantine/core'
import { themes } from '#core/bank/theme'
import { formatShare } from '../../ui/format'
import { gradeTitles, scopeTitle, themeTitle } from '../../ui/labels'
import { isSettled, sumRatingChanges, type Debrief, type Place, type ScopeChange } from './judging'
import { TitleLink } from '../../ui/TitleLink'

const band = (rating: ScopeChange['before']): string => `${Math.round(rating.rating)} ± ${Math.round(2 * rating.deviation)}`

function RatingTable({ changes }: { changes: readonly ScopeChange[] }) {
  return (
    <Table.ScrollContainer minWidth={420}>
      <Table style={{ fontVariantNumeric: 'tabular-nums' }}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Rating</Table.Th>
            <Table.Th ta="right">Before</Table.Th>
            <Table.Th ta="right">After</Table.Th>
            <Table.Th ta="right">Change</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {changes.map((one) => {
            const change = Math.round(one.after.rating) - Math.round(one.before.rating)
            return (
              <Table.Tr key={one.scope}>
                <Table.Td fw={one.scope === 'overall' ? 600 : undefined}>{scopeTitle(one.scope)}</Table.Td>
                <Table.Td ta="right">{band(one.before)}</Table.Td>
                <Table.Td ta="right">{band(one.after)}</Table.Td>
                <Table.Td ta="right">{change > 0 ? `+${change}` : change < 0 ? `−${-change}` : '0'}</Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

function ThemeScores({ items }: Pick<Debrief, 'items'>) {
  const rows = themes
    .map((theme) => ({ theme, shares: items.filter((one) => one.question.theme === theme && isSettled(one)).map((one) => one.proposal.share ?? 0) }))
    .filter((row) => row.shares.length > 0)
  return (
    <SimpleGrid cols={{ base: 2, sm: Math.min(4, Math.max(1, rows.length)) }}>
      {rows.map(({ theme, shares }) => (
        <Paper key={theme} p="sm">
          <Text size="xs" c="dimmed">
            {themeTitle(theme)}, {shares.length} {shares.length === 1 ? 'item' : 'items'}
          </Text>
          <Text fz="xl" fw={650} style={{ fontVariantNumeric: 'tabular-nums' }}>
            {formatShare(shares.reduce((sum, share) => sum + share, 0) / shares.length)}
          </Text>
        </Paper>
      ))}
    </SimpleGrid>
  )
}

/** What came of the session: score by theme, grades, ratings before and after with their bands. */
export function Summary({ debrief, onGo }: { debrief: Debrief; onGo: (place: Place) => void }) {
  const { head, items } = debrief
  const open = items.filter((one) => !isSettled(one))
  const changes = sumRatingChanges(items.flatMap((one) => one.ratingChanges))
  const isOwn = head.participants.candidate === null
  return (
    <Stack gap="lg" component="section" aria-labelledby="summary-title">
      <Group justify="space-between" align="baseline">
        <Title order={2} id="summary-title">
          Summary
        </Title>
        <Text size="sm" c="dimmed">
          Score over settled items: <b>{formatShare(head.score)}</b>
        </Text>
      </Group>
      {open.length > 0 && (
        <Alert color="yellow" title={open.length === 1 ? 'One item is not settled' : `${open.length} items are not settled`}>
          <Text size="sm">
            The session counts as settled once each has its grade:{' '}
            {open.map((one, index) => (
              <span key={one.item.id}>
                {index > 0 && ', '}
                <Anchor component="button" size="sm" underline="always" c="inherit" onClick={() => onGo({ itemId: one.item.id })}>
                  {one.item.position + 1}. {one.question.title}
                </Anchor>
              </span>
            ))}
            .
          </Text>
        </Alert>
      )}
      <ThemeScores items={items} />
      {isOwn ? (
        <Paper p="md" component="section" aria-labelledby="ratings-title">
          <Title order={3} id="ratings-title" mb="xs">
            Ratings
          </Title>
          {changes.length === 0 ? (
            <Text size="sm" c="dimmed">
              No rating has moved yet. Settled items that were tried move the rating of their theme and the overall one.
            </Text>
          ) : (
            <>
              <RatingTable changes={changes} />
              <Text size="xs" c="dimmed" mt="xs">
                ± is the 95 % band: two deviations. Hints, and questions seen in the last days, count less.
              </Text>
            </>
          )}
        </Paper>
      ) : (
        <Text size="sm" c="dimmed">
          A candidate&rsquo;s session leaves your own cards and ratings as they are.
        </Text>
      )}
      <Paper p="md" component="section" aria-labelledby="grades-title">
        <Title order={3} id="grades-title" mb="xs">
          Items
        </Title>
        <Table.ScrollContainer minWidth={420}>
          <Table style={{ fontVariantNumeric: 'tabular-nums' }}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Question</Table.Th>
                <Table.Th ta="right">Score</Table.Th>
                <Table.Th>Grade</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {items.map((one) => (
                <Table.Tr key={one.item.id}>
                  <Table.Td>
                    <TitleLink onClick={() => onGo({ itemId: one.item.id })}>
                      {one.item.position + 1}. {one.question.title}
                    </TitleLink>
                  </Table.Td>
                  <Table.Td ta="right">{formatShare(one.proposal.share)}</Table.Td>
                  <Table.Td>{one.settlement ? gradeTitles[one.settlement.grade] : 'not settled'}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      </Paper>
    </Stack>
  )
}
