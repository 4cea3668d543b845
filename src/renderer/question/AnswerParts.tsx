import { Accordion, Badge, Group, List, Stack, Text, ThemeIcon } from '@mantine/core'
import { IconCheck, IconX } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import type { Point, PointRole } from '#core/bank/point'
import type { Question } from '#core/kinds/index'
import { fenced } from '../ui/fenced'
import { Markdown } from '../ui/Markdown'
import { LoadingState } from '../ui/States'
import { Part } from './ShownParts'

// Excalidraw is large: it comes with the first diagram that is shown.
const ReferenceDiagram = lazy(() => import('./ReferenceDiagram').then((module) => ({ default: module.ReferenceDiagram })))

const roles = { must: { title: 'Must', color: 'green' }, nice: { title: 'Nice', color: 'blue' }, trap: { title: 'Trap', color: 'red' } } as const satisfies Record<PointRole, { title: string; color: string }>

function Points({ rubric }: { rubric: readonly Point[] }) {
  return (
    <Part title="What an examiner listens for">
      <Stack gap="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
        {rubric.map((point) => (
          <Group key={point.id} component="li" gap="sm" wrap="nowrap" align="flex-start">
            <Badge tt="none" variant="outline" color="gray" c="var(--mantine-color-text)" w={84} style={{ flex: 'none' }} leftSection={<span style={{ width: 8, height: 8, borderRadius: 4, background: `var(--mantine-color-${roles[point.role].color}-filled)` }} />}>
              {`${roles[point.role].title} ${point.weight}`}
            </Badge>
            <div style={{ minWidth: 0, flex: 1 }}>
              <Markdown text={point.text} />
              {point.why !== undefined && (
                <Text size="sm" c="dimmed" component="div">
                  <Markdown text={point.why} />
                </Text>
              )}
            </div>
          </Group>
        ))}
      </Stack>
    </Part>
  )
}

function Solution({ question }: { question: Question }) {
  switch (question.kind) {
    case 'choice':
      return (
        <Part title="Options">
          <Stack gap="sm">
            {question.options.map((option) => (
              <Group key={option.id} wrap="nowrap" align="flex-start" gap="sm">
                <ThemeIcon size="sm" variant="light" color={option.correct ? 'green' : 'red'} role="img" aria-label={option.correct ? 'Right' : 'Wrong'}>
                  {option.correct ? <IconCheck size={14} /> : <IconX size={14} />}
                </ThemeIcon>
                <div style={{ minWidth: 0 }}>
                  <Markdown text={option.text} />
                  <Text size="sm" c="dimmed" component="div">
                    <Markdown text={option.why} />
                  </Text>
                </div>
              </Group>
            ))}
          </Stack>
        </Part>
      )
    case 'numeric': {
      const { value, unit, atol, rtol } = question.answer
      const tolerance = [atol === undefined ? null : `± ${atol}`, rtol === undefined ? null : `± ${rtol * 100} %`].filter(Boolean).join(' or ')
      return (
        <Part title="Value">
          <Text fw={600}>{`${value} ${unit}`.trim()}</Text>
          <Text size="sm" c="dimmed">{`Right within ${tolerance}.`}</Text>
        </Part>
      )
    }
    case 'code':
      return Object.entries(question.solutions).map(([language, solution]) => (
        <Part key={language} title="Reference solution">
          <Markdown text={fenced(solution, language)} />
        </Part>
      ))
    case 'sql':
      return (
        <Part title="Reference solution">
          <Markdown text={fenced(question.solution, 'sql')} />
        </Part>
      )
    case 'design':
      return question.diagram === null ? null : (
        <Part title="Reference diagram">
          <Suspense fallback={<LoadingState rows={1} height={220} label="Drawing the reference diagram" />}>
            <ReferenceDiagram id={question.id} scene={question.diagram} />
          </Suspense>
        </Part>
      )
    case 'open':
      return null
  }
}

/** Everything that stays hidden until asked for. `isJudging`: points and options stand elsewhere on the screen already. */
export function AnswerParts({ question, isJudging = false }: { question: Question; isJudging?: boolean }) {
  return (
    <Stack gap="lg">
      {!(isJudging && question.kind === 'choice') && <Solution question={question} />}
      <Part title="Model answer">
        <Markdown text={question.modelAnswer} />
      </Part>
      {!isJudging && <Points rubric={question.rubric} />}
      {question.hints.length > 0 && (
        <Part title="Hints">
          <List type="ordered" spacing={4} withPadding={false}>
            {question.hints.map((hint) => (
              <List.Item key={hint}>
                <Markdown text={hint} />
              </List.Item>
            ))}
          </List>
        </Part>
      )}
      {question.followUps.length > 0 && (
        <Part title="Follow-ups">
          <Accordion variant="separated" chevronPosition="left">
            {question.followUps.map(({ ask, reply }) => (
              <Accordion.Item key={ask} value={ask}>
                <Accordion.Control>{ask}</Accordion.Control>
                <Accordion.Panel>
                  <Markdown text={reply} />
                </Accordion.Panel>
              </Accordion.Item>
            ))}
          </Accordion>
        </Part>
      )}
      {question.sources.length > 0 && (
        <Part title="To read on">
          <List size="sm" spacing={4}>
            {question.sources.map((source) => (
              <List.Item key={source.title}>
                {source.author}: <em>{source.title}</em>, {source.where}
              </List.Item>
            ))}
          </List>
        </Part>
      )}
      <Text size="xs" c="dimmed">{`${question.author} · ${question.licence}`}</Text>
    </Stack>
  )
}
