import { ActionIcon, Alert, Badge, Button, Group, Paper, Stack, Text, Title, Tooltip } from '@mantine/core'
import { IconArrowBackUp, IconArrowDown, IconArrowUp, IconArrowsShuffle, IconListSearch, IconRefresh, IconX } from '@tabler/icons-react'
import type { PlanItem } from '#core/session/session'
import { formatMinutes } from '../../ui/format'
import { kindTitle, themeColors, themeTitle } from '../../ui/labels'
import { EmptyState, ErrorState, LoadingState } from '../../ui/States'
import { targetMinutesOf } from './choices'
import type { PlanState } from './use-plan'

function PlanLine({ item, position, isLast, plan, canReplace }: { item: PlanItem; position: number; isLast: boolean; plan: PlanState; canReplace: boolean }) {
  return (
    <Paper component="li" p="xs" pl="sm">
      <Group wrap="nowrap" gap="sm" align="flex-start">
        <Text size="sm" c="dimmed" w={20} ta="right" style={{ fontVariantNumeric: 'tabular-nums' }}>
          {position + 1}
        </Text>
        <div style={{ flex: 1, minWidth: 0 }}>
          <Text size="sm" fw={550}>
            {item.title}
          </Text>
          <Group gap={6} mt={2}>
            <Badge size="sm" variant="dot" color={themeColors[item.theme]} tt="none" fw={500}>
              {themeTitle(item.theme)}
            </Badge>
            <Text size="xs" c="dimmed">
              {kindTitle(item.kind)} · {formatMinutes(item.targetMinutes)} · {item.reason}
            </Text>
          </Group>
        </div>
        <Group gap={0} wrap="nowrap">
          <Tooltip label="Earlier">
            <ActionIcon variant="subtle" color="gray" aria-label={`Move ${item.title} up`} disabled={position === 0} onClick={() => plan.move(item, -1)}>
              <IconArrowUp size={16} />
            </ActionIcon>
          </Tooltip>
          <Tooltip label="Later">
            <ActionIcon variant="subtle" color="gray" aria-label={`Move ${item.title} down`} disabled={isLast} onClick={() => plan.move(item, 1)}>
              <IconArrowDown size={16} />
            </ActionIcon>
          </Tooltip>
          {canReplace && (
            <Tooltip label="Another question instead">
              <ActionIcon variant="subtle" color="gray" aria-label={`Exchange ${item.title} for another question`} loading={plan.replacing === item.questionId} onClick={() => plan.replace(item)}>
                <IconRefresh size={16} />
              </ActionIcon>
            </Tooltip>
          )}
          <Tooltip label="Leave out">
            <ActionIcon variant="subtle" color="gray" aria-label={`Leave out ${item.title}`} onClick={() => plan.remove(item)}>
              <IconX size={16} />
            </ActionIcon>
          </Tooltip>
        </Group>
      </Group>
    </Paper>
  )
}

function PlanBody({ plan, isSet, minutes }: { plan: PlanState; isSet: boolean; minutes: number }) {
  if (!plan.isReady) {
    return (
      <EmptyState Icon={IconListSearch} title="Choose a set">
        Its questions come in their order. Sets are made on the Sets page.
      </EmptyState>
    )
  }
  if (plan.error) return <ErrorState error={plan.error} onRetry={plan.retry} title="The plan could not be made" />
  if (plan.isLoading) return <LoadingState rows={4} height={56} label="Planning" />
  const target = targetMinutesOf(plan.items)
  return (
    <Stack gap="xs" aria-busy={plan.isStale}>
      {plan.notes.map((note) => (
        <Alert key={note} color="yellow" p="xs" variant="light">
          <Text size="sm">{note}</Text>
        </Alert>
      ))}
      {plan.items.length === 0 && plan.notes.length === 0 && (
        <Text size="sm" c="dimmed" py="md">
          Nothing is left in the plan. Put something back or shuffle.
        </Text>
      )}
      <Stack component="ol" gap={6} p={0} m={0} style={{ listStyle: 'none' }} aria-label="Planned questions">
        {plan.items.map((item, index) => (
          <PlanLine key={item.questionId} item={item} position={index} isLast={index === plan.items.length - 1} plan={plan} canReplace={!isSet} />
        ))}
      </Stack>
      <Group justify="space-between" gap="xs">
        <Text size="sm" aria-live="polite" style={{ fontVariantNumeric: 'tabular-nums' }}>
          {plan.items.length} {plan.items.length === 1 ? 'question' : 'questions'}, {formatMinutes(target)} by their targets, {formatMinutes(minutes)} on the clock
        </Text>
        {plan.removedCount > 0 && (
          <Button size="compact-sm" variant="subtle" leftSection={<IconArrowBackUp size={15} />} onClick={plan.putBack}>
            Put the last one back
          </Button>
        )}
      </Group>
    </Stack>
  )
}

/** The plan before it starts: what, in which order, and why. */
export function PlanPreview({ plan, isSet, minutes }: { plan: PlanState; isSet: boolean; minutes: number }) {
  return (
    <Paper p="md" component="section" aria-labelledby="plan-title" style={{ alignSelf: 'start' }}>
      <Group justify="space-between" mb="sm">
        <Title order={2} id="plan-title">
          The plan
        </Title>
        {!isSet && (
          <Button size="xs" variant="default" leftSection={<IconArrowsShuffle size={15} />} onClick={plan.shuffle} disabled={plan.isLoading}>
            Shuffle
          </Button>
        )}
      </Group>
      <PlanBody plan={plan} isSet={isSet} minutes={minutes} />
    </Paper>
  )
}
