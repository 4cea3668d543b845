import { Code, List, Stack, Table, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import type { CodeCase, Json } from '#core/bank/case'
import type { CodeLanguage } from '#core/kinds/code-cases'
import type { PublicQuestion } from '#core/kinds/index'
import { languageNames } from '#core/session/run-protocol'
import { fenced } from '../ui/fenced'
import { Markdown } from '../ui/Markdown'
import { decider, inputText } from './show-case'
import { showValue } from './show-value'

export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <Title order={3} mb={6}>
        {title}
      </Title>
      {children}
    </section>
  )
}

/** A wide table scrolls by itself, also by keyboard. */
function Cells({ label, columns, rows }: { label: string; columns: readonly string[]; rows: readonly (readonly ReactNode[])[] }) {
  return (
    <div style={{ overflowX: 'auto' }} tabIndex={0} role="group" aria-label={label}>
      <Table withTableBorder withColumnBorders verticalSpacing={4} fz="sm" w="auto" miw="60%">
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th key={column}>{column}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row, index) => (
            <Table.Tr key={index}>
              {row.map((cell, place) => (
                <Table.Td key={place}>{cell}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}

const hiddenNote = (count: number): string => (count === 0 ? 'There are no hidden cases.' : count === 1 ? 'One more case is hidden.' : `${count} more cases are hidden.`)
const cell = (value: Json) => <Code>{showValue(value)}</Code>
const expectedCell = (one: CodeCase) => ('expected' in one ? cell(one.expected) : 'stdout' in one ? cell(one.stdout) : decider(one))

type Of<K extends PublicQuestion['kind']> = Extract<PublicQuestion, { kind: K }>

function CodeParts({ question }: { question: Of<'code'> }) {
  return (
    <>
      <Part title="Cases">
        <Cells
          label="Visible cases"
          columns={['Call', 'Returns', 'About']}
          rows={question.visibleCases.map((one) => [<Code key="call">{inputText(question.entry, one, showValue)}</Code>, expectedCell(one), one.note ?? ''])}
        />
        <Text size="sm" c="dimmed" mt={4}>
          {hiddenNote(question.hiddenCaseCount)} Each may take {question.timeLimitMs / 1000} s.
        </Text>
      </Part>
      {Object.entries(question.starters).map(([language, starter]) => (
        <Part key={language} title={`Starter in ${languageNames[language as CodeLanguage]}`}>
          <Markdown text={fenced(starter, language)} />
        </Part>
      ))}
    </>
  )
}

function SqlParts({ question }: { question: Of<'sql'> }) {
  return (
    <>
      <Part title="Tables">
        <Markdown text={fenced(question.schema, 'sql')} />
      </Part>
      <Part title="Rows">
        <Markdown text={fenced(question.seed, 'sql')} />
      </Part>
      <Part title="Expected">
        <Stack gap="xs">
          {question.visibleCases.map((one) => (
            <div key={one.id}>
              {one.note !== undefined && <Text size="sm">{one.note}</Text>}
              <Cells label={`Expected rows of ${one.id}`} columns={one.expected.columns} rows={one.expected.rows.map((row) => row.map((value) => (typeof value === 'string' ? value : showValue(value))))} />
            </div>
          ))}
        </Stack>
        <Text size="sm" c="dimmed" mt={4}>
          {hiddenNote(question.hiddenCaseCount)}
        </Text>
      </Part>
      {question.starter.trim() !== '' && (
        <Part title="Starter">
          <Markdown text={fenced(question.starter, 'sql')} />
        </Part>
      )}
    </>
  )
}

function Options({ question }: { question: Of<'choice'> }) {
  return (
    <Part title={question.multiple ? 'Options, several may be right' : 'Options, one is right'}>
      <List type="ordered" spacing="xs" listStyleType="upper-alpha" withPadding={false}>
        {question.options.map((option) => (
          <List.Item key={option.id}>
            <Markdown text={option.text} />
          </List.Item>
        ))}
      </List>
    </Part>
  )
}

/** What a candidate sees besides the prompt, by kind. Nothing here gives the answer away. */
export function ShownParts({ question }: { question: PublicQuestion }) {
  switch (question.kind) {
    case 'choice':
      return <Options question={question} />
    case 'numeric':
      return <Text size="sm">{question.unit === '' ? 'The answer is a number without a unit.' : `The answer is a number in ${question.unit}.`}</Text>
    case 'code':
      return <CodeParts question={question} />
    case 'sql':
      return <SqlParts question={question} />
    case 'open':
    case 'design':
      return null
  }
}
