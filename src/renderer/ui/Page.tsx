import { Box, Group, Stack, Text, Title } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import type { ReactNode } from 'react'

/** The frame of a screen: heading, one line on what it is for, actions on the right. `wide` uses the whole window. */
export function Page(props: { title: string; lead?: ReactNode; actions?: ReactNode; isWide?: boolean; children: ReactNode }) {
  useDocumentTitle(`${props.title} · Dry Run`)
  return (
    <Box p={{ base: 'md', sm: 'xl' }} maw={props.isWide ? undefined : 1080} mx="auto" w="100%">
      <Stack gap="lg">
        <Group justify="space-between" align="flex-start" gap="md">
          <div style={{ flex: '1 1 320px', minWidth: 0 }}>
            <Title order={1}>{props.title}</Title>
            {props.lead !== undefined && (
              <Text c="dimmed" mt={4} component="div">
                {props.lead}
              </Text>
            )}
          </div>
          {props.actions !== undefined && <Group gap="sm">{props.actions}</Group>}
        </Group>
        {props.children}
      </Stack>
    </Box>
  )
}
