import './bank.css'
import { Box, Drawer, Kbd, Paper, Text } from '@mantine/core'
import { useDebouncedValue, useDisclosure, useMediaQuery } from '@mantine/hooks'
import { IconBook2 } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { KeyboardEvent } from 'react'
import { api } from '../../api/query'
import { useCommands } from '../../shell/commands'
import { notifyError } from '../../ui/errors'
import { Page } from '../../ui/Page'
import { EmptyState, ErrorState, LoadingState } from '../../ui/States'
import { useNow } from '../../ui/use-now'
import { setBankQuery, useBankQuery } from './bank-query'
import { Preview } from './Preview'
import { ResultList } from './ResultList'
import { ResultsPane, Toolbar } from './ResultsPane'
import { SearchField } from './SearchField'
import { ThemeTree } from './ThemeTree'
import { useBrowsing } from './use-browsing'
import { markCommands, useMarks } from './use-marks'
import { useResults } from './use-results'

/** How many panes fit beside each other. */
function usePanes(): 1 | 2 | 3 {
  const hasThree = useMediaQuery('(min-width: 75em)', true, { getInitialValueInEffect: false })
  const hasTwo = useMediaQuery('(min-width: 60em)', true, { getInitialValueInEffect: false })
  return hasThree ? 3 : hasTwo ? 2 : 1
}

function Tree({ query, onQuery }: { query: string; onQuery: (query: string) => void }) {
  const tree = useQuery(api.bank.tree.queryOptions())
  if (tree.isPending) return <Box p="sm"><LoadingState rows={6} height={26} label="Loading themes" /></Box>
  if (tree.isError) return <Box p="xs"><ErrorState error={tree.error} onRetry={() => void tree.refetch()} /></Box>
  return <ThemeTree tree={tree.data} query={query} onQuery={onQuery} />
}

/** Whether levels are shown: a setting, so it outlives this window. */
function useLevels() {
  const settings = useQuery(api.settings.get.queryOptions())
  const save = useMutation(api.settings.set.mutationOptions({ onError: (error) => notifyError(error, 'This was not saved') }))
  const wanted = save.isPending ? save.variables.showLevels : settings.data?.showLevels
  return [wanted ?? false, (showLevels: boolean) => save.mutate({ showLevels })] as const
}

function NothingOpen() {
  return (
    <Paper className="bank-pane" component="section" aria-label="Question" style={{ justifyContent: 'center' }}>
      <EmptyState Icon={IconBook2} title="Choose a question">
        <Text size="sm" c="dimmed">
          <Kbd>/</Kbd> searches, the arrow keys walk the list, <Kbd>S</Kbd> stars, <Kbd>Enter</Kbd> reads on.
        </Text>
      </EmptyState>
    </Paper>
  )
}

/** Every question: tree, search and preview. The text of the search field is the one truth about what is listed. */
export function BankScreen({ params }: { params: Record<string, string | undefined> }) {
  const openId = params.id ?? null
  const panes = usePanes()
  const query = useBankQuery()
  const [asked] = useDebouncedValue(query, 100)
  const results = useResults(asked)
  const { active, activeRow, goTo, open, search, back, field, list, preview } = useBrowsing(openId, results, panes === 1)
  const now = useNow()?.now ?? null
  const [hasLevels, setHasLevels] = useLevels()
  const isListShown = panes > 1 || openId === null
  const [isTreeOpen, treeDrawer] = useDisclosure(false)
  const marks = useMarks()
  useCommands([
    { id: 'bank-search', label: 'Search the bank', group: 'Bank', keys: '/', run: search },
    { id: 'bank-levels', label: hasLevels ? 'Hide levels' : 'Show levels', group: 'Bank', run: () => setHasLevels(!hasLevels) },
    ...(activeRow ? markCommands(activeRow, marks) : []),
  ])

  const onLeaveDown = () => {
    list.current?.focus()
    if (active < 0) goTo(0)
  }
  const searchField = (
    <SearchField field={field} query={query} faults={results.searched === query ? results.faults : []} onQuery={setBankQuery} onLeaveDown={onLeaveDown} onEnter={() => open(Math.max(0, active), true)} />
  )
  const resultList = (
    <ResultList list={list} results={results} openId={openId} active={active} now={now} hasLevels={hasLevels} onActive={goTo} onOpen={open} onStar={marks.toggleStar} onEscape={search} />
  )
  const onEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) back()
  }
  return (
    <Page title="Bank" lead="Every question. Levels and answers stay hidden until you ask for them." isWide>
      <div className="bank-body">
        {isListShown && (
          <Toolbar query={query} onQuery={setBankQuery} results={results} hasLevels={hasLevels} onLevels={setHasLevels} onShowTree={panes === 3 ? null : treeDrawer.open} field={searchField} />
        )}
        <div className="bank-panes" data-panes={panes}>
          {panes === 3 && (
            <Paper className="bank-pane" component="section" aria-label="Themes">
              <div className="bank-scroll">
                <Tree query={query} onQuery={setBankQuery} />
              </div>
            </Paper>
          )}
          {isListShown && <ResultsPane query={query} onQuery={setBankQuery} results={results} list={resultList} />}
          {openId !== null && (
            <div style={{ display: 'contents' }} onKeyDown={onEscape}>
              <Preview key={openId} id={openId} now={now} hasLevels={hasLevels} hasMarkKeys={activeRow === null} onBack={panes === 1 ? back : null} pane={preview} />
            </div>
          )}
          {openId === null && panes > 1 && results.total > 0 && <NothingOpen />}
        </div>
      </div>
      <Drawer opened={isTreeOpen && panes !== 3} onClose={treeDrawer.close} title="Themes" size="xs">
        <Tree query={query} onQuery={(text) => (setBankQuery(text), treeDrawer.close())} />
      </Drawer>
    </Page>
  )
}
