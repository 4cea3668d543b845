import { Anchor, Group, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { api } from '../api/query'

/** That question files have faults, and where they are listed; nothing while all were read. */
export function FileFaults() {
  const faults = useQuery(api.bank.faults.queryOptions())
  const files = new Set((faults.data ?? []).map((fault) => fault.file)).size
  if (files === 0) return null
  return (
    <Group gap={6} wrap="nowrap">
      <IconAlertTriangle size={15} color="var(--mantine-color-orange-filled)" style={{ flex: 'none' }} aria-hidden />
      <Text size="xs">
        {files === 1 ? 'One file of the bank has a fault' : `${files} files of the bank have faults`} and may be left out.{' '}
        <Anchor component={Link} href="/settings" size="xs" underline="always">
          See which
        </Anchor>
      </Text>
    </Group>
  )
}
