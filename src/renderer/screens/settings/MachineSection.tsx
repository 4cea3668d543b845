import { Button, Group, List, Stack, Switch, Text, ThemeIcon, Title } from '@mantine/core'
import { IconCheck, IconRefresh, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { LanguageState } from '#contract/runner'
import { api } from '../../api/query'
import { ErrorState, LoadingState } from '../../ui/States'
import { Section } from './Section'
import type { SectionProps } from './SettingSections'

const limitNames: Record<LanguageState['limits'][number]['limit'], string> = {
  time: 'Time', memory: 'Memory', output: 'Output', processes: 'Processes', leftovers: 'Nothing left behind', network: 'Network', files: 'Files', environment: 'Environment',
}

function Limits({ limits }: { limits: LanguageState['limits'] }) {
  return (
    <List size="sm" spacing={4} center listStyleType="none">
      {limits.map(({ limit, holds, how }) => (
        <List.Item
          key={limit}
          icon={
            <ThemeIcon size={18} radius="xl" variant="light" color={holds ? 'teal' : 'red'} role="img" aria-label={holds ? 'Holds' : 'Does not hold'}>
              {holds ? <IconCheck size={12} aria-hidden /> : <IconX size={12} aria-hidden />}
            </ThemeIcon>
          }
        >
          <Text span size="sm" fw={550}>
            {limitNames[limit]}:
          </Text>{' '}
          {how}
        </List.Item>
      ))}
    </List>
  )
}

function Language({ state }: { state: LanguageState }) {
  return (
    <Stack gap={6}>
      <Title order={3}>
        {state.title}
        {state.version !== null && (
          <Text span c="dimmed" size="sm" ml="xs">
            {state.version}
          </Text>
        )}
      </Title>
      {state.sentence !== null && <Text size="sm">{state.sentence}</Text>}
      {state.found && <Limits limits={state.limits} />}
    </Stack>
  )
}

/** Languages that run as programs of this machine, what binds them here, and the switch for the machine's own Python. */
export function MachineSection({ settings, set }: SectionProps) {
  const languages = useQuery(api.runner.languages.queryOptions())
  return (
    <Section
      id="machine"
      title="Running code on this machine"
      lead="Most code runs in the built-in sandbox. Java, and Python questions that need packages such as NumPy, run as programs of this machine. These limits were tried here:"
    >
      <Switch
        label="Run questions that need packages in this machine’s Python"
        description="Such code is a program of yours while it runs: it can do whatever a line below that does not hold leaves open."
        checked={settings.allowMachinePython}
        onChange={(event) => set({ allowMachinePython: event.currentTarget.checked })}
      />
      {languages.isPending && <LoadingState rows={2} height={60} label="Looking for languages" />}
      {languages.isError && <ErrorState error={languages.error} onRetry={() => void languages.refetch()} />}
      {languages.data?.map((state) => <Language key={state.language} state={state} />)}
      <Group>
        <Button size="xs" variant="default" leftSection={<IconRefresh size={14} />} loading={languages.isFetching} onClick={() => void languages.refetch()}>
          Look again
        </Button>
      </Group>
    </Section>
  )
}
