import { Alert, Button, Group, Kbd, Paper, SimpleGrid, Skeleton, Stack, Text, Title } from '@mantine/core'
import { IconClockPlay, IconPlayerPlay } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { api } from '../../api/query'
import { createSetting } from '../../drafts/use-setting'
import { useCommands } from '../../shell/commands'
import { showKeys } from '../../shell/keys'
import { sentenceOf } from '../../ui/errors'
import { Page } from '../../ui/Page'
import { ErrorState } from '../../ui/States'
import { faultsOf, isPreset, participantsOf, presetChoices, readChoices, titleOf, writeChoices, type Choices, type NumberField } from './choices'
import { ChoicesForm } from './ChoicesForm'
import { ParticipantsForm } from './ParticipantsForm'
import { PlanPreview } from './PlanPreview'
import { usePlan } from './use-plan'

const useKeptChoices = createSetting('sessionChoices')

function useChoices() {
  const kept = useKeptChoices('')
  const [value, setValue] = useState<Choices>(() => presetChoices(readChoices(kept.value), window.history.state))
  const text = writeChoices(value)
  useEffect(() => {
    if (text !== kept.value) kept.change(text)
  })
  return { value, change: (change: Partial<Choices>) => setValue((now) => ({ ...now, ...change })) }
}

/** A set brings its own length, and one that is gone is forgotten. */
function useChosenSet(value: Choices, change: (change: Partial<Choices>) => void): string | null {
  const sets = useQuery(api.sets.list.queryOptions()).data
  const chosen = sets?.find((one) => one.id === value.setId)
  const [isFresh, setFresh] = useState(() => isPreset(window.history.state))
  useEffect(() => {
    if (!sets || value.setId === null) return
    if (!chosen) change({ setId: null })
    else if (isFresh) change({ minutes: Math.min(480, Math.max(5, chosen.minutes)) })
    setFresh(false)
  }, [sets, chosen, value.setId, isFresh, change])
  return chosen?.name ?? null
}

function OpenSession({ sessionId }: { sessionId: string }) {
  const [, navigate] = useLocation()
  return (
    <Alert color="orange" icon={<IconClockPlay />} title="A session is open already">
      <Group justify="space-between">
        <Text size="sm">Only one runs at a time. Go back to it, and end it there before another one starts.</Text>
        <Button size="sm" onClick={() => navigate(`/session/${sessionId}`)}>
          Go back to it
        </Button>
      </Group>
    </Alert>
  )
}

const lead = 'A mock interview under the clock. You see the plan before it starts.'

export function SetupScreen(_props: { params: Record<string, string | undefined> }) {
  const settings = useQuery(api.settings.get.queryOptions())
  if (settings.data) return <SetupForm />
  return (
    <Page title="Session" lead={lead}>
      {settings.isError ? <ErrorState error={settings.error} onRetry={() => void settings.refetch()} /> : <Skeleton h={320} />}
    </Page>
  )
}

function SetupForm() {
  const [, navigate] = useLocation()
  const { value, change } = useChoices()
  const [wasTried, setTried] = useState(false)
  const [unread, setUnread] = useState<readonly NumberField[]>([])
  const plan = usePlan(value)
  const setName = useChosenSet(value, change)
  const openId = useQuery(api.sessions.current.queryOptions()).data?.sessionId ?? null
  const command = useMutation(api.sessions.start.mutationOptions({ onSuccess: ({ sessionId }) => navigate(`/session/${sessionId}`) }))
  const faults = faultsOf(value)
  const title = titleOf(value, setName, plan.items)
  const isReady = openId === null && plan.items.length > 0 && !plan.isStale

  const start = () => {
    setTried(true)
    const [faulty] = [...unread, ...Object.keys(faults)]
    if (faulty) document.getElementById(`setup-${faulty}`)?.focus()
    if (!isReady || command.isPending || faulty) return
    command.mutate({
      title,
      questionIds: plan.items.map((item) => item.questionId),
      minutes: value.minutes,
      setId: value.source === 'set' ? value.setId : null,
      participants: participantsOf(value),
    })
  }
  useCommands([
    { id: 'setup:start', label: 'Start the session', group: 'Session', keys: 'mod+Enter', run: start },
    ...(value.source === 'choose' ? [{ id: 'setup:shuffle', label: 'Shuffle the plan', group: 'Session', run: plan.shuffle }] : []),
    ...(openId === null ? [] : [{ id: 'setup:back', label: 'Go back to the open session', group: 'Session', run: () => navigate(`/session/${openId}`) }]),
  ])

  return (
    <Page
      title="Session"
      lead={lead}
      actions={
        <Button leftSection={<IconPlayerPlay size={18} />} rightSection={<Kbd size="xs">{showKeys('mod+Enter')}</Kbd>} onClick={start} loading={command.isPending} disabled={!isReady}>
          Start
        </Button>
      }
    >
      {openId !== null && <OpenSession sessionId={openId} />}
      {command.error && (
        <Alert color="red" title="The session did not start" role="alert">
          {sentenceOf(command.error)}
        </Alert>
      )}
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
        <Stack gap="lg">
          <Paper p="md" component="section" aria-labelledby="questions-title">
            <Title order={2} id="questions-title" mb="sm">
              Questions
            </Title>
            <ChoicesForm value={value} onChange={change} onFault={(field, isFaulty) => setUnread((now) => (isFaulty ? [...now, field] : now.filter((one) => one !== field)))} />
          </Paper>
          <Paper p="md" component="section" aria-labelledby="people-title">
            <Title order={2} id="people-title" mb="sm">
              Who answers
            </Title>
            <ParticipantsForm value={value} onChange={change} faults={faults} areFaultsShown={wasTried} title={title} />
          </Paper>
        </Stack>
        <PlanPreview plan={plan} isSet={value.source === 'set'} minutes={value.minutes} />
      </SimpleGrid>
    </Page>
  )
}
