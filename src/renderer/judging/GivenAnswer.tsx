import { Badge, Group, Image, List, Stack, Text } from '@mantine/core'
import type { Answer, Question } from '#core/kinds/index'
import { isEmptyAnswer } from '#core/kinds/index'
import { CodeBlock } from '../ui/CodeBlock'
import { Markdown } from '../ui/Markdown'

/** SVG text as an image: scripts in it do not run. */
export const pictureUrl = (svg: string): string => `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`

function Picked({ question, picked }: { question: Extract<Question, { kind: 'choice' }>; picked: readonly string[] }) {
  return (
    <List spacing="sm" listStyleType="none" withPadding={false}>
      {question.options
        .filter((option) => picked.includes(option.id))
        .map((option) => (
          <List.Item key={option.id}>
            <Group gap="xs" wrap="nowrap" align="flex-start">
              <Badge color={option.correct ? 'green' : 'red'} style={{ flex: 'none' }}>
                {option.correct ? 'right' : 'wrong'}
              </Badge>
              <Markdown text={option.text} />
            </Group>
          </List.Item>
        ))}
    </List>
  )
}

/** What a candidate gave, read-only. */
export function GivenAnswer({ question, answer }: { question: Question; answer: Answer }) {
  if (isEmptyAnswer(answer)) return <Text c="dimmed">No answer was given.</Text>
  switch (answer.kind) {
    case 'open':
      return <Markdown text={answer.text} />
    case 'design':
      return (
        <Stack gap="sm">
          {answer.picture !== '' && <Image src={pictureUrl(answer.picture)} alt="Diagram of the answer" fit="contain" mah={460} bg="white" radius="md" p="xs" />}
          {answer.text.trim() !== '' && <Markdown text={answer.text} />}
        </Stack>
      )
    case 'choice':
      return question.kind === 'choice' ? <Picked question={question} picked={answer.picked} /> : null
    case 'numeric':
      return (
        <Text fw={600}>
          {answer.text} {question.kind === 'numeric' ? question.answer.unit : ''}
        </Text>
      )
    case 'code':
      return <CodeBlock code={answer.code} language={answer.language} />
    case 'sql':
      return <CodeBlock code={answer.code} language="sql" />
  }
}
