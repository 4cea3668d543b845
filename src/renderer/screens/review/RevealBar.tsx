import { Button, Group, Kbd, Stack, Text } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useCommands } from '../../shell/commands'
import { showKeys } from '../../shell/keys'
import { ErrorState } from '../../ui/States'

const keys = 'mod+shift+Enter'

export function RevealBar(props: { isEmpty: boolean; isRevealing: boolean; onReveal: () => void; error: unknown; children: ReactNode }) {
  useCommands([{ id: 'reveal', label: 'Reveal the answer', group: 'Review', keys, run: props.onReveal }])
  return (
    <Stack gap="sm">
      {props.error !== null && <ErrorState error={props.error} title="The answer was not revealed" />}
      <Group>
        <Button size="md" leftSection={<IconEye size={18} />} rightSection={<Kbd size="xs">{showKeys(keys)}</Kbd>} onClick={props.onReveal} loading={props.isRevealing}>
          {props.isEmpty ? 'I do not know: reveal' : 'Reveal'}
        </Button>
        <Text size="sm" c="dimmed">
          Your answer is fixed from then on.
        </Text>
        {props.children}
      </Group>
    </Stack>
  )
}
