import { Paper, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import type { DebriefItem } from '#contract/sessions'
import { Markdown } from '../../ui/Markdown'
import { rulesOf } from '../../question/show-case'
import { CaseResults, summarize } from '../../widgets/CaseResults'
import { GivenAnswer, ModelExtra } from '../../judging/GivenAnswer'
import './debrief.css'

function Side({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Paper p="md" component="section" aria-label={title} miw={0}>
      <Title order={3} mb="sm">
        {title}
      </Title>
      {children}
    </Paper>
  )
}

function Cases({ entry }: { entry: DebriefItem }) {
  const { question, verdicts } = entry
  if ((question.kind !== 'code' && question.kind !== 'sql') || verdicts.length === 0) return null
  return (
    <Side title={`Cases: ${summarize(verdicts)}`}>
      <CaseResults verdicts={verdicts} rules={(caseId) => rulesOf(question.cases.find((one) => one.id === caseId))} />
    </Side>
  )
}

/** What was answered beside the model answer; below, case by case. */
export function AnswerBeside({ entry }: { entry: DebriefItem }) {
  return (
    <div className="debrief-beside">
      <div className="debrief-pair">
        <Side title="The answer">
          <GivenAnswer question={entry.question} answer={entry.item.answer} />
        </Side>
        <Side title="Model answer">
          <ModelExtra question={entry.question} />
          <Markdown text={entry.question.modelAnswer} />
        </Side>
      </div>
      <Cases entry={entry} />
    </div>
  )
}
