import { Stack } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { Settings } from '#contract/library'
import { api } from '../../api/query'
import { notifyError } from '../../ui/errors'
import { Page } from '../../ui/Page'
import { ErrorState, LoadingState } from '../../ui/States'
import { BackupsSection } from './BackupsSection'
import { BankSection } from './BankSection'
import { DataSection } from './DataSection'
import { MachineSection } from './MachineSection'
import { EditorSection, LookSection, PracticeSection } from './SettingSections'

/** Every choice is saved as it is made. */
export function SettingsScreen() {
  const settings = useQuery(api.settings.get.queryOptions())
  const save = useMutation(api.settings.set.mutationOptions({ onError: (error) => notifyError(error, 'This was not saved') }))
  const set = (change: Partial<Settings>) => save.mutate(change)
  return (
    <Page title="Settings" lead="Saved as you change them. Everything stays on this computer.">
      {settings.isPending && <LoadingState rows={4} height={110} label="Loading settings" />}
      {settings.isError && <ErrorState error={settings.error} onRetry={() => void settings.refetch()} />}
      {settings.data && (
        <Stack gap="lg">
          <LookSection settings={settings.data} set={set} />
          <EditorSection settings={settings.data} set={set} />
          <PracticeSection settings={settings.data} set={set} />
          <MachineSection settings={settings.data} set={set} />
          <BackupsSection settings={settings.data} set={set} />
          <BankSection />
          <DataSection />
        </Stack>
      )}
    </Page>
  )
}
