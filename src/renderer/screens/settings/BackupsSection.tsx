import { Button, Group, Table, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { IconDatabaseExport } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { Outputs } from '#contract'
import { api } from '../../api/query'
import { notifyDone, notifyError } from '../../ui/errors'
import { formatDateTime } from '../../ui/format'
import { ErrorState, LoadingState } from '../../ui/States'
import { WholeNumber } from '../../ui/WholeNumber'
import { Section } from './Section'
import type { SectionProps } from './SettingSections'

type Backup = Outputs['settings']['backups'][number]
const reasons = { manual: 'by you', daily: 'daily', migration: 'before an update', restore: 'before a restore' } as const satisfies Record<Backup['reason'], string>
const sizeFormat = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 })

function BackupTable({ backups, onRestore }: { backups: readonly Backup[]; onRestore: (backup: Backup) => void }) {
  return (
    <Table verticalSpacing="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Made</Table.Th>
          <Table.Th ta="right">Size</Table.Th>
          <Table.Th>
            <span className="visually-hidden">Actions</span>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {backups.map((backup) => (
          <Table.Tr key={backup.name}>
            <Table.Td>
              {formatDateTime(backup.createdAt)}
              <Text size="xs" c="dimmed">
                {reasons[backup.reason]}
              </Text>
            </Table.Td>
            <Table.Td ta="right" style={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
              {sizeFormat.format(backup.bytes / 1_000_000)} MB
            </Table.Td>
            <Table.Td ta="right">
              <Button size="compact-sm" variant="subtle" onClick={() => onRestore(backup)} aria-label={`Restore the backup of ${formatDateTime(backup.createdAt)}`}>
                Restore
              </Button>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

export function BackupsSection({ settings, set }: SectionProps) {
  const backups = useQuery(api.settings.backups.queryOptions())
  const backUp = useMutation(api.settings.backUp.mutationOptions({ onSuccess: () => notifyDone('Backup made.'), onError: (error) => notifyError(error, 'No backup was made') }))
  const restore = useMutation(
    api.settings.restore.mutationOptions({ onSuccess: () => notifyDone('Restored.'), onError: (error) => notifyError(error, 'Nothing was restored') }),
  )
  const ask = (backup: Backup) =>
    modals.openConfirmModal({
      title: 'Restore this backup?',
      children: (
        <Text size="sm">
          Sessions, reviews, ratings, sets and settings become what they were on {formatDateTime(backup.createdAt)}. The present state is backed up first, so that you can come back.
        </Text>
      ),
      labels: { confirm: 'Restore', cancel: 'Cancel' },
      onConfirm: () => restore.mutate({ name: backup.name }),
    })
  return (
    <Section id="backups" title="Backups" lead="A copy of the database is made each day the app is used, and before every update.">
      <Group align="flex-end" justify="space-between">
        <WholeNumber label="Copies kept" width={220} min={1} max={50} value={settings.backupsKept} onSave={(backupsKept) => set({ backupsKept })} />
        <Button variant="default" leftSection={<IconDatabaseExport size={16} />} onClick={() => backUp.mutate({})} loading={backUp.isPending}>
          Back up now
        </Button>
      </Group>
      {backups.isPending && <LoadingState rows={2} height={36} label="Loading backups" />}
      {backups.isError && <ErrorState error={backups.error} onRetry={() => void backups.refetch()} />}
      {backups.data?.length === 0 && <Text c="dimmed">No backup yet.</Text>}
      {backups.data && backups.data.length > 0 && <BackupTable backups={backups.data} onRestore={ask} />}
    </Section>
  )
}
