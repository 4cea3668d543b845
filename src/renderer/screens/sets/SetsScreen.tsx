import './sets.css'
import { Button, FileButton, Stack, Text, Title } from '@mantine/core'
import { IconFileImport, IconListNumbers, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import type { QuestionSet } from '#contract/library'
import { api } from '../../api/query'
import { useCommands } from '../../shell/commands'
import { Page } from '../../ui/Page'
import { EmptyState, ErrorState, LoadingState } from '../../ui/States'
import { ImportOutcomes } from './ImportOutcomes'
import { SetRow } from './SetRow'
import { useImport } from './use-import'
import { useSetActions } from './use-set-actions'

function SetList({ title, sets }: { title: string; sets: readonly QuestionSet[] }) {
  if (sets.length === 0) return null
  return (
    <Stack gap="sm" component="section" aria-label={title}>
      <Title order={2}>{title}</Title>
      <Stack gap="sm" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
        {sets.map((set) => (
          <SetRow key={set.id} set={set} />
        ))}
      </Stack>
    </Stack>
  )
}

/** Chosen questions in order, to hold again or to take along. */
export function SetsScreen(_props: { params: Record<string, string | undefined> }) {
  const sets = useQuery(api.sets.list.queryOptions())
  const { create, isBusy } = useSetActions()
  const { outcomes, dismiss, take, isOver, dropZone } = useImport()
  const picker = useRef<HTMLButtonElement>(null)
  useCommands([
    { id: 'sets-new', label: 'New set', group: 'Sets', keys: 'N', run: create },
    { id: 'sets-import', label: 'Import a set from a file', group: 'Sets', keys: 'I', run: () => picker.current?.click() },
  ])
  const own = (sets.data ?? []).filter((set) => !set.isBuiltIn)
  const builtIn = (sets.data ?? []).filter((set) => set.isBuiltIn)
  return (
    <div className="sets-drop" data-over={isOver || undefined} {...dropZone}>
      <Page
        title="Sets"
        lead="Questions you picked, in order. Hold a session from a set, or take it along as a file; drop set files here to import them."
        actions={
          <>
            <FileButton onChange={take} multiple accept=".json,application/json">
              {(props) => (
                <Button {...props} ref={picker} variant="default" leftSection={<IconFileImport size={16} />}>
                  Import
                </Button>
              )}
            </FileButton>
            <Button leftSection={<IconPlus size={16} />} onClick={create} loading={isBusy}>
              New set
            </Button>
          </>
        }
      >
        <ImportOutcomes outcomes={outcomes} onDismiss={dismiss} />
        {sets.isPending && <LoadingState rows={4} height={76} label="Loading sets" />}
        {sets.isError && <ErrorState error={sets.error} onRetry={() => void sets.refetch()} />}
        {sets.data && own.length === 0 && (
          <EmptyState Icon={IconListNumbers} title="No set of your own yet" action={<Button onClick={create}>New set</Button>}>
            Begin one here, add questions from the Bank with “Add to set”{builtIn.length > 0 ? ', or duplicate one of those below' : ''}.
          </EmptyState>
        )}
        <SetList title="Your sets" sets={own} />
        <SetList title="From the bank" sets={builtIn} />
        {isOver && (
          <Text className="sets-drop-hint" role="status">
            Drop set files to import them
          </Text>
        )}
      </Page>
    </div>
  )
}
