import { Box, Group, Stack, Table, Text } from '@mantine/core'
import { Fragment, useMemo } from 'react'
import type { Compare, Json } from '#core/bank/case'
import { isTable, markTables, type MarkedTable } from './table-diff'
import { prettyLines, sideBySide, type Piece } from './value-lines'
import './widgets.css'

/** More lines than this are cut: nobody reads them, and the message names the first difference. */
const lineLimit = 200

function Line({ pieces, side, isSame }: { pieces: Piece[] | null; side: 'want' | 'got'; isSame: boolean }) {
  const marked = !isSame && pieces !== null
  return (
    <div data-side={marked ? side : undefined} data-mark={marked ? (side === 'want' ? '−' : '+') : undefined}>
      {pieces?.map((piece, at) => (piece.isChanged ? <mark key={at}>{piece.text}</mark> : <Fragment key={at}>{piece.text}</Fragment>))}
    </div>
  )
}

/** Expected beside got, what differs marked by colour and sign. Tables are shown as tables. */
export function ValueDiff({ want, got, compare }: { want: Json; got: Json; compare: Compare | undefined }) {
  const rows = useMemo(() => sideBySide(prettyLines(want), prettyLines(got)), [want, got])
  if (isTable(want) && isTable(got)) return <TableDiff {...markTables(want, got, compare)} />
  return (
    <Box>
      <div className="value-grid" role="group" aria-label="Expected beside got">
        <div className="value-head">Expected</div>
        <div className="value-head">Got</div>
        {rows.slice(0, lineLimit).map((row, at) => (
          <Fragment key={at}>
            <Line pieces={row.want} side="want" isSame={row.isSame} />
            <Line pieces={row.got} side="got" isSame={row.isSame} />
          </Fragment>
        ))}
      </div>
      {rows.length > lineLimit && (
        <Text size="xs" c="dimmed" mt={4}>
          {rows.length - lineLimit} more lines are not shown.
        </Text>
      )}
    </Box>
  )
}

function TableDiff({ want, got }: { want: MarkedTable; got: MarkedTable }) {
  return (
    <Group align="flex-start" gap="md" wrap="wrap">
      <MarkedRows title="Expected" side="want" table={want} />
      <MarkedRows title="Got" side="got" table={got} />
    </Group>
  )
}

function MarkedRows({ title, side, table }: { title: string; side: 'want' | 'got'; table: MarkedTable }) {
  return (
    <Stack gap={4} miw={0} maw="100%">
      <Text size="xs" c="dimmed">
        {title}, {table.rows.length} {table.rows.length === 1 ? 'row' : 'rows'}
      </Text>
      <div className="result-table" tabIndex={0} role="group" aria-label={title}>
        <Table withTableBorder withColumnBorders verticalSpacing={3} horizontalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              {table.columns.map((cell, at) => (
                <Table.Th key={at}>{cell.isDifferent ? <mark>{cell.text}</mark> : cell.text}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {table.rows.slice(0, lineLimit).map((row, at) => (
              <Table.Tr key={at}>
                {row.map((cell, column) => (
                  <Table.Td key={column} data-side={cell.isDifferent ? side : undefined} fw={cell.isDifferent ? 650 : undefined}>
                    {cell.text}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {table.rows.length > lineLimit && (
        <Text size="xs" c="dimmed">
          {table.rows.length - lineLimit} more rows are not shown.
        </Text>
      )}
    </Stack>
  )
}

/** A value that stands alone: own input has nothing to compare with. */
export function ValueView({ label, value }: { label: string; value: Json }) {
  if (isTable(value)) {
    const { columns } = value
    const plain = { columns: columns.map((text) => ({ text, isDifferent: false })), rows: markTables(value, value, {}).want.rows }
    return <MarkedRows title={label} side="got" table={plain} />
  }
  return (
    <Stack gap={4}>
      <Text size="xs" c="dimmed">
        {label}
      </Text>
      <pre className="code-text" tabIndex={0} aria-label={label}>
        {prettyLines(value, 88).slice(0, lineLimit).join('\n')}
      </pre>
    </Stack>
  )
}
