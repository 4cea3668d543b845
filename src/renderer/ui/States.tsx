import { Alert, Button, Center, Group, Skeleton, Stack, Text, ThemeIcon, Title } from '@mantine/core'
import { IconAlertTriangle, IconRefresh, type Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { sentenceOf } from './errors'

/** Nothing here yet: says why, and what to do about it. `isScreen`: alone on its screen, so its title is the heading of the page. */
export function EmptyState(props: { Icon: Icon; title: string; isScreen?: boolean; children?: ReactNode; action?: ReactNode }) {
  return (
    <Center py="xl" px="md">
      <Stack align="center" gap="sm" maw={460}>
        <ThemeIcon size={56} radius="xl" variant="light" aria-hidden>
          <props.Icon size={28} stroke={1.6} />
        </ThemeIcon>
        <Title order={props.isScreen ? 1 : 2} size="h2" ta="center">
          {props.title}
        </Title>
        {props.children !== undefined && (
          <Text c="dimmed" ta="center" component="div">
            {props.children}
          </Text>
        )}
        {props.action}
      </Stack>
    </Center>
  )
}

/** While something loads: shapes of what will come, announced once to screen readers. */
export function LoadingState(props: { rows?: number; height?: number; label?: string }) {
  return (
    <Stack gap="sm" role="status" aria-label={props.label ?? 'Loading'}>
      {Array.from({ length: props.rows ?? 4 }, (_, index) => (
        <Skeleton key={index} height={props.height ?? 44} radius="md" />
      ))}
    </Stack>
  )
}

/** What went wrong, in a sentence, with a way to try again. */
export function ErrorState(props: { error: unknown; onRetry?: () => void; title?: string }) {
  return (
    <Alert color="red" icon={<IconAlertTriangle />} title={props.title ?? 'This did not work'} role="alert">
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{sentenceOf(props.error)}</Text>
        {props.onRetry && (
          <Group>
            <Button size="xs" variant="default" leftSection={<IconRefresh size={14} />} onClick={props.onRetry}>
              Try again
            </Button>
          </Group>
        )}
      </Stack>
    </Alert>
  )
}
