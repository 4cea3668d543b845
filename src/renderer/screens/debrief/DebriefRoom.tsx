import { Button, Group } from '@mantine/core'
import { IconChecks, IconFileText } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { client } from '../../api/query'
import { useCommands } from '../../shell/commands'
import { notifyDone, notifyError } from '../../ui/errors'
import { formatDateTime, formatMinutes } from '../../ui/format'
import { Page } from '../../ui/Page'
import { canSettleAsProposed, isSettled, nextUnsettled, type Debrief, type Place } from './judging'
import { EndedNotice } from './EndedNotice'
import { ItemJudge } from './ItemJudge'
import { ItemList } from './ItemList'
import { Summary } from './Summary'
import { ScorecardSection } from './ScorecardSection'
import { useLateRuns } from './use-late-runs'
import { useScorecard } from './use-scorecard'
import './debrief.css'

/** Settles, one after another, what needs no eye. Stops at the first that is refused. */
function useSettleAll(items: Debrief['items'], onDone: () => void) {
  return useMutation({
    mutationFn: async () => {
      const open = items.filter(canSettleAsProposed)
      for (const { item, proposal, judging } of open) {
        if (proposal.grade !== null) await client.sessions.settle({ itemId: item.id, settlement: { ticks: judging.ticks, grade: proposal.grade, note: judging.note } })
      }
      return open.length
    },
    onSuccess: (count) => {
      notifyDone(`${count} ${count === 1 ? 'item was' : 'items were'} settled as proposed.`)
      onDone()
    },
    onError: (error) => notifyError(error, 'Not all were settled'),
  })
}

const firstPlace = (items: Debrief['items']): Place => {
  const open = items.find((one) => !isSettled(one))
  return open ? { itemId: open.item.id } : 'summary'
}

export function DebriefRoom({ debrief }: { debrief: Debrief }) {
  const { head, items } = debrief
  const [, navigate] = useLocation()
  const [place, setPlace] = useState<Place>(() => firstPlace(items))
  const late = useLateRuns(items)
  const scorecard = useScorecard(head.id, debrief.scorecard)
  const settleAll = useSettleAll(items, () => {
    const rest = items.find((one) => !isSettled(one) && !canSettleAsProposed(one))
    setPlace(rest ? { itemId: rest.item.id } : 'summary')
  })
  const asProposed = items.filter(canSettleAsProposed).length
  const isCandidate = head.participants.candidate !== null
  const shown = place === 'summary' ? undefined : items.find((one) => one.item.id === place.itemId)

  const step = (by: 1 | -1) => {
    const order: Place[] = [...items.map((one): Place => ({ itemId: one.item.id })), 'summary']
    const here = order.findIndex((one) => (one === 'summary' ? place === 'summary' : place !== 'summary' && one.itemId === place.itemId))
    const next = order[here + by]
    if (next) setPlace(next)
  }
  const afterSettling = (itemId: string) => {
    const next = nextUnsettled(items, itemId)
    setPlace(next ? { itemId: next.item.id } : 'summary')
    document.getElementById('main')?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }
  useCommands([
    { id: 'debrief:next', label: 'Next item', group: 'Debrief', keys: 'j', run: () => step(1) },
    { id: 'debrief:previous', label: 'Previous item', group: 'Debrief', keys: 'k', run: () => step(-1) },
    { id: 'debrief:summary', label: 'Summary of the session', group: 'Debrief', run: () => setPlace('summary') },
    { id: 'debrief:report', label: 'Open the report', group: 'Debrief', run: () => navigate(`/report/${head.id}`) },
    ...(asProposed > 0 ? [{ id: 'debrief:settle-all', label: 'Settle all self-scored as proposed', group: 'Debrief', run: () => settleAll.mutate() }] : []),
  ])

  const settled = items.filter(isSettled).length
  return (
    <Page
      title={`Debrief: ${head.title}`}
      isWide
      lead={
        <>
          {formatDateTime(head.clock.startedAt)}, {formatMinutes(head.plannedMinutes)} planned
          {isCandidate && `, ${head.participants.candidate}`}
          {head.participants.interviewer !== null && `, interviewed by ${head.participants.interviewer}`}. {settled} of {items.length} settled.
        </>
      }
      actions={
        <Group gap="sm">
          {asProposed > 0 && (
            <Button variant="default" leftSection={<IconChecks size={17} />} loading={settleAll.isPending} onClick={() => settleAll.mutate()}>
              Settle {asProposed} self-scored as proposed
            </Button>
          )}
          <Button variant={settled === items.length ? 'filled' : 'default'} leftSection={<IconFileText size={17} />} onClick={() => navigate(`/report/${head.id}`)}>
            Report
          </Button>
        </Group>
      }
    >
      <EndedNotice head={head} />
      <div className="debrief">
        <ItemList items={items} place={place} onGo={setPlace} />
        <div className="debrief-detail">
          {shown ? (
            <ItemJudge
              key={shown.item.id}
              entry={shown}
              sessionId={head.id}
              isCandidate={isCandidate}
              isRunning={late.running === shown.item.id}
              runFault={late.faults[shown.item.id]}
              onRunAgain={() => late.retry(shown.item.id)}
              onSettled={() => afterSettling(shown.item.id)}
            />
          ) : (
            <Summary debrief={debrief} onGo={setPlace} />
          )}
          {(isCandidate || place === 'summary') && (
            <ScorecardSection key={place === 'summary' ? 'summary' : 'item'} scorecard={scorecard} rubrics={debrief.rubrics} isOpenAtFirst={isCandidate && place === 'summary'} />
          )}
        </div>
      </div>
    </Page>
  )
}
