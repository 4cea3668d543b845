import { Alert, Anchor, Code, List, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconFileX } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { Imported } from './use-import'

function Outcome({ outcome, onClose }: { outcome: Imported; onClose: () => void }) {
  if (outcome.is === 'refused') {
    return (
      <Alert color="red" icon={<IconFileX />} title={`“${outcome.file}” was not imported`} withCloseButton closeButtonLabel="Dismiss" onClose={onClose} role="alert">
        <Text size="sm">
          {outcome.field !== null && !outcome.message.includes(outcome.field) && <Code>{outcome.field}</Code>} {outcome.message}
        </Text>
      </Alert>
    )
  }
  const { id, name, missing, hadName } = outcome
  return (
    <Alert color={missing.length === 0 ? 'teal' : 'orange'} icon={missing.length === 0 ? <IconCheck /> : <IconAlertTriangle />} title={`“${name}” is imported`} withCloseButton closeButtonLabel="Dismiss" onClose={onClose} role="status">
      <Stack gap={6}>
        {hadName && <Text size="sm">There was one of this name already; both are kept.</Text>}
        {missing.length > 0 && (
          <>
            <Text size="sm">{missing.length === 1 ? 'This bank lacks one of its questions. It is kept, and left out of sessions:' : `This bank lacks ${missing.length} of its questions. They are kept, and left out of sessions:`}</Text>
            <List size="sm">
              {missing.map((title) => (
                <List.Item key={title}>{title}</List.Item>
              ))}
            </List>
          </>
        )}
        <Anchor component={Link} href={`/sets/${id}`} size="sm" c="var(--mantine-color-text)" underline="always">
          Open the set
        </Anchor>
      </Stack>
    </Alert>
  )
}

/** What became of each imported file. */
export function ImportOutcomes({ outcomes, onDismiss }: { outcomes: readonly Imported[]; onDismiss: (outcome: Imported) => void }) {
  return outcomes.map((outcome, index) => <Outcome key={index} outcome={outcome} onClose={() => onDismiss(outcome)} />)
}
