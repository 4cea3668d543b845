import { Group, Paper, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Outputs } from '#contract'
import { api } from '../../api/query'
import { SaveMark } from '../../drafts/SaveMark'
import { kindTitle, themeTitle } from '../../ui/labels'
import { Markdown } from '../../ui/Markdown'
import { ErrorState, LoadingState } from '../../ui/States'
import { AnswerField } from '../../widgets'
import { Revealed } from './Revealed'
import { RevealBar } from './RevealBar'
import { useReview } from './use-review'

/** One question: answer before reveal. */
export function ReviewCard({ questionId }: { questionId: string }) {
  const found = useQuery(api.reviews.get.queryOptions({ input: { questionId }, staleTime: Infinity }))
  if (found.isPending) return <LoadingState rows={2} height={160} label="Loading the question" />
  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />
  return <OpenCard review={found.data} />
}

function OpenCard({ review: { question, intervals, draft } }: { review: Outputs['reviews']['get'] }) {
  const review = useReview(question, draft)
  return (
    <Stack gap="md">
      <Paper p="lg" component="section" aria-labelledby="review-title">
        <Stack gap="sm">
          <Group justify="space-between" align="baseline">
            <Title order={2} id="review-title">
              {question.title}
            </Title>
            <Text size="sm" c="dimmed">
              {themeTitle(question.theme)} · {kindTitle(question.kind)} · {question.minutes.target} min
            </Text>
          </Group>
          <Markdown text={question.prompt} />
        </Stack>
      </Paper>
      <AnswerField
        question={question}
        answer={review.answer}
        onChange={review.setAnswer}
        isReadOnly={review.revealed !== null}
        verdicts={review.revealed?.verdicts ?? []}
        runs={review.revealed === null ? review.runs : null}
      />
      {review.revealed === null ? (
        <RevealBar isEmpty={review.isEmpty} isRevealing={review.isRevealing} onReveal={review.reveal} error={review.error}>
          <SaveMark state={review.drafts.state()} onRetry={() => void review.drafts.flush()} />
        </RevealBar>
      ) : (
        <Revealed revealed={review.revealed} answer={review.answer} intervals={intervals} ticks={review.ticks} onTicks={review.tick} onGrade={review.grade} isGrading={review.isGrading} error={review.error} />
      )}
    </Stack>
  )
}
