import { ActionIcon, Button, Code, CopyButton, Group, Text, Tooltip } from '@mantine/core'
import { IconCheck, IconCopy, IconFolderOpen } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { api } from '../../api/query'
import { notifyError } from '../../ui/errors'
import { ErrorState, LoadingState } from '../../ui/States'
import { Section } from './Section'

export function DataSection() {
  const info = useQuery(api.app.info.queryOptions())
  const open = useMutation(api.app.openDataFolder.mutationOptions({ onError: (error) => notifyError(error, 'The folder was not opened') }))
  return (
    <Section id="data-folder" title="Data folder" lead="Database, backups, own questions and logs. Start the app with --data to use another one.">
      {info.isPending && <LoadingState rows={1} height={36} />}
      {info.isError && <ErrorState error={info.error} onRetry={() => void info.refetch()} />}
      {info.data && (
        <>
          <Group gap="xs">
            <Code fz="sm" style={{ overflowWrap: 'anywhere' }}>
              {info.data.dataFolder}
            </Code>
            <CopyButton value={info.data.dataFolder}>
              {({ copied, copy }) => (
                <Tooltip label={copied ? 'Copied' : 'Copy the path'}>
                  <ActionIcon variant="subtle" onClick={copy} aria-label={copied ? 'Copied' : 'Copy the path'}>
                    {copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
                  </ActionIcon>
                </Tooltip>
              )}
            </CopyButton>
            <Button size="compact-sm" variant="default" leftSection={<IconFolderOpen size={16} />} onClick={() => open.mutate({})} loading={open.isPending}>
              Open
            </Button>
          </Group>
          <Text size="sm" c="dimmed">
            Dry Run {info.data.version} · {info.data.electron === null ? 'in the browser' : `Electron ${info.data.electron}`} · Node {info.data.node}
          </Text>
        </>
      )}
    </Section>
  )
}
