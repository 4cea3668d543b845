import { Paper, Table, Title } from '@mantine/core'
import { overviewOf } from '#core/report/overview'
import type { Report } from '#core/report/report'
import { TitleLink } from '../../ui/TitleLink'

const showItem = (position: number): void => document.getElementById(`item-${position}`)?.scrollIntoView({ block: 'start' })

/** All questions at a glance; a title leads to its answer. */
export function QuestionsTable({ report }: { report: Report }) {
  const { columns, rows } = overviewOf(report)
  return (
    <Paper p="lg" component="section" aria-labelledby="questions">
      <Title order={2} id="questions" mb="sm">
        Questions
      </Title>
      <Table.ScrollContainer minWidth={640}>
        <Table style={{ fontVariantNumeric: 'tabular-nums' }}>
          <Table.Thead>
            <Table.Tr>
              {columns.map((column) => (
                <Table.Th key={column.title} style={{ whiteSpace: 'nowrap' }}>
                  {column.title}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ position, cells }) => (
              <Table.Tr key={position}>
                {cells.map((cell, index) => (
                  <Table.Td key={index} style={{ whiteSpace: columns[index]?.isShort ? 'nowrap' : undefined }}>
                    {columns[index]?.isShort ? (
                      cell
                    ) : (
                      <TitleLink onClick={() => showItem(position)}>
                        {cell}
                      </TitleLink>
                    )}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Paper>
  )
}
