import { Button, Chip, Group, Paper, Stack, Switch, Text } from '@mantine/core'
import { IconBooks, IconListTree, IconSearchOff } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { questionStates } from '#core/bank/search-query'
import { FileFaults } from '../../question/FileFaults'
import { EmptyState, ErrorState, LoadingState } from '../../ui/States'
import { chooseAll, chosenIn, toggleState } from './query-text'
import type { Results } from './use-results'

const stateTitles = { due: 'Due', new: 'New', starred: 'Starred', suspended: 'Suspended' } as const
const count = new Intl.NumberFormat(undefined)

function Nothing({ query, onQuery }: { query: string; onQuery: (query: string) => void }) {
  const [, navigate] = useLocation()
  if (query.trim() === '') {
    return (
      <EmptyState Icon={IconBooks} title="The bank is empty" action={<Button onClick={() => navigate('/settings')}>Open Settings</Button>}>
        No question file was found. Settings shows where they are read from, and which ones have faults.
      </EmptyState>
    )
  }
  const hasPlace = chooseAll(query).trim() !== query.trim()
  return (
    <EmptyState
      Icon={IconSearchOff}
      title="No question fits"
      action={
        <Group justify="center">
          {hasPlace && chooseAll(query).trim() !== '' && (
            <Button variant="default" onClick={() => onQuery(chooseAll(query))}>
              Search all themes
            </Button>
          )}
          <Button variant="light" onClick={() => onQuery('')}>
            Clear the search
          </Button>
        </Group>
      }
    >
      All parts of a search must hold. Take one out, or look in all themes.
    </EmptyState>
  )
}

type ToolbarProps = {
  query: string
  onQuery: (query: string) => void
  results: Results
  hasLevels: boolean
  onLevels: (hasLevels: boolean) => void
  /** Present where the tree has no pane of its own. */
  onShowTree: (() => void) | null
  field: ReactNode
}

/** Search field, quick filters and the count. */
export function Toolbar({ query, onQuery, results, hasLevels, onLevels, onShowTree, field }: ToolbarProps) {
  const { states } = chosenIn(query)
  const isCounted = !results.isPending && results.error === null
  return (
    <Stack gap={8} component="section" aria-label="Search">
      {field}
      <Group justify="space-between" gap="xs">
        <Group gap={6}>
          {onShowTree && (
            <Button variant="default" size="compact-sm" leftSection={<IconListTree size={15} />} onClick={onShowTree}>
              Themes
            </Button>
          )}
          {questionStates.map((state) => (
            <Chip key={state} size="xs" variant="outline" checked={states.includes(state)} onChange={() => onQuery(toggleState(query, state))}>
              {stateTitles[state]}
            </Chip>
          ))}
        </Group>
        <Group gap="md">
          <Text size="sm" c="dimmed" aria-live="polite" style={{ fontVariantNumeric: 'tabular-nums' }}>
            {isCounted ? `${count.format(results.total)} ${results.total === 1 ? 'question' : 'questions'}` : ''}
          </Text>
          <Switch size="xs" label="Show levels" checked={hasLevels} onChange={(event) => onLevels(event.currentTarget.checked)} />
        </Group>
      </Group>
      <FileFaults />
    </Stack>
  )
}

/** The list, or what stands in its place. */
export function ResultsPane({ query, onQuery, results, list }: { query: string; onQuery: (query: string) => void; results: Results; list: ReactNode }) {
  return (
    <Paper className="bank-pane" component="section" aria-label="Results">
      {results.error !== null && (
        <div className="bank-scroll" style={{ padding: 'var(--mantine-spacing-sm)' }}>
          <ErrorState error={results.error} onRetry={results.retry} />
        </div>
      )}
      {results.error === null && results.isPending && (
        <div style={{ padding: 'var(--mantine-spacing-sm)' }}>
          <LoadingState rows={7} height={58} label="Loading questions" />
        </div>
      )}
      {results.error === null && !results.isPending && results.total === 0 && (
        <div className="bank-scroll">
          <Nothing query={query} onQuery={onQuery} />
        </div>
      )}
      {results.error === null && results.total > 0 && list}
    </Paper>
  )
}
