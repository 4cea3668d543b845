import { Paper, Stack, Title } from '@mantine/core'
import type { Outputs } from '#contract'
import type { Answer } from '#core/kinds/index'
import { grades, type Grade } from '#core/srs/card'
import { GivenAnswer } from '../../judging/GivenAnswer'
import { Points } from '../../judging/Points'
import { AnswerParts } from '../../question/AnswerParts'
import { useCommands } from '../../shell/commands'
import { formatInterval } from '../../ui/format'
import { gradeTitles } from '../../ui/labels'
import { ErrorState } from '../../ui/States'
import { GradeChoice } from './GradeChoice'
import { Proposal } from './Proposal'
import type { Revealed as Value } from './use-review'

const dayMs = 86_400_000

/** The answer beside what was expected, the points to tick, and the four grades with when the question comes back. */
export function Revealed(props: {
  revealed: Value
  answer: Answer
  intervals: Outputs['reviews']['get']['intervals']
  ticks: readonly string[] | null
  onTick: (ticks: string[]) => void
  onGrade: (grade: Grade) => void
  isGrading: boolean
  error: unknown
}) {
  const { revealed } = props
  const ticks = props.ticks ?? []
  useCommands(grades.map((grade, index) => ({ id: `grade:${grade}`, label: `Grade: ${gradeTitles[grade]}`, group: 'Review', keys: String(index + 1), run: () => props.onGrade(grade) })))
  const details = Object.fromEntries(props.intervals.map(({ grade, days }) => [grade, formatInterval(days * dayMs)]))
  return (
    <Stack gap="md">
      {revealed.question.kind === 'choice' && (
        <Paper p="lg" component="section" aria-labelledby="given">
          <Title order={2} id="given" mb="sm">
            Your answer
          </Title>
          <GivenAnswer question={revealed.question} answer={props.answer} />
        </Paper>
      )}
      <Paper p="lg" component="section" aria-labelledby="judge">
        <Stack gap="md">
          <Title order={2} id="judge">
            What the answer said
          </Title>
          <Points question={revealed.question} ticks={ticks} onTick={(id, isTicked) => props.onTick(isTicked ? [...ticks, id] : ticks.filter((one) => one !== id))} />
          <Proposal share={revealed.share} grade={revealed.grade} reasons={revealed.reasons} />
          {props.error !== null && <ErrorState error={props.error} />}
          <GradeChoice chosen={null} proposed={revealed.grade} details={details} isDisabled={props.isGrading} onChoose={props.onGrade} />
        </Stack>
      </Paper>
      <Paper p="lg" component="section" aria-label="The answer">
        <AnswerParts question={revealed.question} isJudging />
      </Paper>
    </Stack>
  )
}
