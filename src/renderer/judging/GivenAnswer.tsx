import { Badge, Group, Paper, Stack, Text } from '@mantine/core'
import { IconCheck, IconX } from '@tabler/icons-react'
import { type GivenOption, givenOptions } from '#core/kinds/choice'
import { emptyAnswer, isEmptyAnswer, toPublic, type Answer, type Question } from '#core/kinds/index'
import { readNumber } from '#core/kinds/numeric'
import { fenced } from '../ui/fenced'
import { Markdown } from '../ui/Markdown'
import { Picture } from '../ui/Picture'
import { formatRead } from '../widgets/NumberWidget'

type AnswerOf<K extends Answer['kind']> = Extract<Answer, { kind: K }>

/** Every option, coloured where it was picked, with why it is right or wrong. */
export function OptionsGiven({ options }: { options: readonly GivenOption[] }) {
  return (
    <Stack gap="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
      {options.map((option, index) => {
        const { isPicked, isRight } = option
        return (
          <Paper key={index} component="li" p="sm" bg={isPicked ? (isRight ? 'var(--mantine-color-green-light)' : 'var(--mantine-color-red-light)') : undefined}>
            <Group gap="xs" mb={4}>
              {isPicked && (
                <Badge variant="default" size="sm" tt="none">
                  Picked
                </Badge>
              )}
              <Badge variant="default" size="sm" tt="none" leftSection={isRight ? <IconCheck size={12} /> : <IconX size={12} />}>
                {isRight ? 'Right' : 'Wrong'}
              </Badge>
              {!isPicked && isRight && (
                <Text size="xs" c="dimmed">
                  missed
                </Text>
              )}
            </Group>
            <Markdown text={option.text} />
            <Text size="sm" c="dimmed" component="div" mt={4}>
              <Markdown text={option.why} />
            </Text>
          </Paper>
        )
      })}
    </Stack>
  )
}

/** A number as it was written and as it was read. */
export function NumberGiven({ given, unit, right }: { given: string; unit: string; right: number }) {
  const value = readNumber(given, unit)
  const off = value === null ? null : value - right
  return (
    <Stack gap={4}>
      <Text size="lg" fw={600} style={{ fontVariantNumeric: 'tabular-nums' }}>
        {given} {unit}
      </Text>
      <Text size="sm" c="dimmed">
        {value === null ? 'This could not be read as a number.' : `Read as ${formatRead(value)}${off === 0 ? ', exactly the value' : `, off by ${formatRead(Math.abs(off ?? 0))}`}.`}
      </Text>
    </Stack>
  )
}

function DesignGiven({ answer }: { answer: AnswerOf<'design'> }) {
  return (
    <Stack gap="md">
      {answer.picture !== '' && <Picture svg={answer.picture} alt="The diagram that was drawn" />}
      {answer.text.trim() !== '' && <Markdown text={answer.text} />}
    </Stack>
  )
}

/** The starter as it was given is no answer. */
const isUntouched = (question: Question, answer: Answer): boolean => JSON.stringify(answer) === JSON.stringify(emptyAnswer(toPublic(question)))

/** What was given, shown by its kind. */
export function GivenAnswer({ question, answer }: { question: Question; answer: Answer }) {
  if (question.kind === 'choice' && answer.kind === 'choice') return <OptionsGiven options={givenOptions(question, answer.picked)} />
  if (isEmptyAnswer(answer) || isUntouched(question, answer)) {
    return (
      <Text c="dimmed" size="sm">
        Nothing was answered. Points can still be ticked for what was said aloud.
      </Text>
    )
  }
  switch (answer.kind) {
    case 'open':
      return <Markdown text={answer.text} />
    case 'numeric':
      return question.kind === 'numeric' ? <NumberGiven given={answer.text} unit={question.answer.unit} right={question.answer.value} /> : null
    case 'code':
      return <Markdown text={fenced(answer.code, answer.language)} />
    case 'sql':
      return <Markdown text={fenced(answer.code, 'sql')} />
    case 'design':
      return <DesignGiven answer={answer} />
    case 'choice':
      return null
  }
}

/** The value and tolerance of a number, the reference solution of code: what the model answer's text does not repeat. */
export function ModelExtra({ question }: { question: Question }) {
  if (question.kind === 'numeric') {
    const { value, unit, atol, rtol } = question.answer
    const tolerance = [atol === undefined ? null : `± ${formatRead(atol)}${unit === '' ? '' : ` ${unit}`}`, rtol === undefined ? null : `± ${formatRead(100 * rtol)} %`]
    return (
      <Text size="lg" fw={600} mb="sm" style={{ fontVariantNumeric: 'tabular-nums' }}>
        {formatRead(value)} {unit}{' '}
        <Text span size="sm" c="dimmed" fw={400}>
          ({tolerance.filter((part) => part !== null).join(' and ')})
        </Text>
      </Text>
    )
  }
  if (question.kind === 'sql') return <Markdown text={fenced(question.solution.trim(), 'sql')} />
  if (question.kind === 'code') return Object.entries(question.solutions).map(([language, code]) => <Markdown key={language} text={fenced(code.trim(), language)} />)
  return null
}
