import { Paper, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

export function Section(props: { id: string; title: string; lead?: ReactNode; children: ReactNode }) {
  return (
    <Paper p="lg" component="section" aria-labelledby={props.id}>
      <Stack gap="md">
        <div>
          <Title order={2} id={props.id}>
            {props.title}
          </Title>
          {props.lead !== undefined && (
            <Text size="sm" c="dimmed" component="div">
              {props.lead}
            </Text>
          )}
        </div>
        {props.children}
      </Stack>
    </Paper>
  )
}
