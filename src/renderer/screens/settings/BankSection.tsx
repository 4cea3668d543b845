import { Alert, Button, Code, Group, List, Text } from '@mantine/core'
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { api } from '../../api/query'
import { notifyDone, notifyError } from '../../ui/errors'
import { ErrorState } from '../../ui/States'
import { Section } from './Section'

/** Question files that could not be read, with the reason, and a way to read all again. */
export function BankSection() {
  const faults = useQuery(api.bank.faults.queryOptions())
  const reload = useMutation(
    api.bank.reload.mutationOptions({
      onSuccess: ({ questions, faults: count }) => notifyDone(`${questions} questions read${count === 0 ? '.' : `, ${count} faults found.`}`),
      onError: (error) => notifyError(error, 'The bank was not read'),
    }),
  )
  return (
    <Section
      id="bank-files"
      title="Question files"
      lead={
        <>
          Your own questions and packs go into the folders <Code>questions</Code> and <Code>packs</Code> of the data folder.
        </>
      }
    >
      <Group justify="space-between">
        <Text size="sm">{faults.data?.length === 0 ? 'Every question file was read.' : ''}</Text>
        <Button variant="default" leftSection={<IconRefresh size={16} />} onClick={() => reload.mutate({})} loading={reload.isPending}>
          Read the files again
        </Button>
      </Group>
      {faults.isError && <ErrorState error={faults.error} onRetry={() => void faults.refetch()} />}
      {faults.data && faults.data.length > 0 && (
        <Alert color="orange" icon={<IconAlertTriangle />} title={faults.data.length === 1 ? 'One fault' : `${faults.data.length} faults`}>
          <List size="sm" spacing="sm">
            {[...Map.groupBy(faults.data, (fault) => fault.file)].map(([file, list]) => (
              <List.Item key={file}>
                <Code>{file}</Code>
                <List size="sm" listStyleType="none">
                  {list.map((fault) => (
                    <List.Item key={`${fault.line}:${fault.message}`}>{`line ${fault.line}: ${fault.message}`}</List.Item>
                  ))}
                </List>
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
    </Section>
  )
}
