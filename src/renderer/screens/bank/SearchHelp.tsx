import { ActionIcon, Code, Popover, Stack, Table, Text, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconHelp } from '@tabler/icons-react'
import { themes } from '#core/bank/theme'
import { questionStates } from '#core/bank/search-query'
import { kindIds } from '#core/kinds/index'

const examples: readonly { example: string; meaning: string }[] = [
  { example: 'gradient clip', meaning: 'Both words; the last one may be only a beginning' },
  { example: '"learning rate"', meaning: 'These words together, in this order' },
  { example: '-tree', meaning: 'Without this word; the minus turns anything below round, too' },
  { example: 'theme:coding', meaning: themes.join(', ') },
  { example: 'topic:nlp-transformers', meaning: 'A topic of the tree; several with commas' },
  { example: 'kind:sql,code', meaning: kindIds.join(', ') },
  { example: 'level:>=3', meaning: '1 to 5; also 3, <3 or 2..4' },
  { example: 'minutes:<20', meaning: 'Target minutes; also 10..30' },
  { example: 'is:starred', meaning: questionStates.join(', ') },
]

/** The search language by example; choosing an example searches for it. */
export function SearchHelp({ onTry }: { onTry: (query: string) => void }) {
  const [isOpen, { toggle, close }] = useDisclosure(false)
  return (
    <Popover opened={isOpen} onChange={(open) => !open && close()} width="min(560px, 94vw)" position="bottom-end" withArrow trapFocus shadow="md">
      <Popover.Target>
        <ActionIcon variant="subtle" color="gray" onClick={toggle} aria-label="How to search">
          <IconHelp size={18} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label="How to search">
        <Stack gap="xs">
          <Text size="sm">Parts stand side by side, and all must hold. Choose one to try it.</Text>
          <Table verticalSpacing={3} horizontalSpacing="xs" fz="sm">
            <Table.Tbody>
              {examples.map(({ example, meaning }) => (
                <Table.Tr key={example}>
                  <Table.Th scope="row" fw={400} style={{ whiteSpace: 'nowrap', verticalAlign: 'top' }}>
                    <UnstyledButton
                      aria-label={`Search for ${example}`}
                      onClick={() => {
                        close()
                        onTry(example)
                      }}
                    >
                      <Code>{example}</Code>
                    </UnstyledButton>
                  </Table.Th>
                  <Table.Td>{meaning}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
