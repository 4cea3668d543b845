import { Paper, Stack, Title } from '@mantine/core'
import { useEffect, useRef } from 'react'
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
import './review.css'

const dayMs = 86_400_000

/** What was revealed begins at the top of the window, and the keyboard with it. */
function useShownFirst() {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    ref.current?.focus({ preventScroll: true })
    ref.current?.scrollIntoView({ block: 'start' })
  }, [])
  return ref
}

/** The expected answer, the points to tick, and at the window's foot the four grades with when the question comes back. */
export function Revealed(props: {
  revealed: Value
  answer: Answer
  intervals: Outputs['reviews']['get']['intervals']
  ticks: readonly string[] | null
  onTicks: (ticks: string[] | null) => void
  onGrade: (grade: Grade) => void
  isGrading: boolean
  error: unknown
}) {
  const { revealed } = props
  useCommands(grades.map((grade, index) => ({ id: `grade:${grade}`, label: `Grade: ${gradeTitles[grade]}`, group: 'Review', keys: String(index + 1), run: () => props.onGrade(grade) })))
  const details = Object.fromEntries(props.intervals.map(({ grade, days }) => [grade, formatInterval(days * dayMs)]))
  const shownFirst = useShownFirst()
  return (
    <Stack gap="md" ref={shownFirst} tabIndex={-1} className="review-revealed" role="group" aria-label="Revealed">
      {revealed.question.kind === 'choice' && (
        <Paper p="lg" component="section" aria-labelledby="given">
          <Title order={2} id="given" mb="sm">
            Your answer
          </Title>
          <GivenAnswer question={revealed.question} answer={props.answer} />
        </Paper>
      )}
      <Paper p="lg" component="section" aria-label="The answer">
        <AnswerParts question={revealed.question} isJudging />
      </Paper>
      <Paper p="lg" component="section" aria-labelledby="judge">
        <Title order={2} id="judge" mb="md">
          What the answer said
        </Title>
        <Points question={revealed.question} ticks={props.ticks} onTicks={props.onTicks} />
      </Paper>
      <Paper p="sm" className="grade-bar" shadow="md" component="section" aria-label="Grading">
        <Stack gap="xs">
          <Proposal share={revealed.share} counted={revealed.counted} grade={revealed.grade} reasons={revealed.reasons} />
          {props.error !== null && <ErrorState error={props.error} />}
          <GradeChoice chosen={null} proposed={revealed.grade} details={details} isDisabled={props.isGrading} onChoose={props.onGrade} />
        </Stack>
      </Paper>
    </Stack>
  )
}
