import { Splitter } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Answer } from '#core/kinds/index'
import type { SessionItem } from '#core/session/session'
import { createSetting } from '../../drafts/use-setting'
import { useCommands } from '../../shell/commands'
import { AnswerField } from '../../widgets/index'
import { ItemFoot } from './ItemFoot'
import { PromptPane } from './PromptPane'
import { useAnswerFocus } from './use-answer-focus'
import { reportPaste } from './use-attention'
import { useItem } from './use-item'
import type { DraftKeeper } from '../../drafts/draft-keeper'
import type { SessionActions } from './use-session-actions'

type Props = {
  item: SessionItem
  items: readonly SessionItem[]
  keeper: DraftKeeper<Answer>
  actions: SessionActions
  isPaused: boolean
  onEnd: () => void
  /** Stands above the answer. */
  notice: ReactNode
  /** Lies over question and answer while present. */
  cover: ReactNode
}

const useQuestionShare = createSetting('questionShare')

/** Question beside answer with a divider to drag; narrow windows stack them (session.css), so that turning a tablet mounts nothing anew. */
function Panes({ prompt, answer }: { prompt: ReactNode; answer: ReactNode }) {
  const { value: share, change } = useQuestionShare(40)
  const onSizeChange = ([first]: readonly unknown[]) => typeof first === 'number' && change(Math.min(70, Math.max(22, Math.round(first * 10) / 10)))
  return (
    <Splitter className="session-split" h="100%" sizes={[share, 100 - share]} onSizeChange={onSizeChange} lineSize={1}>
      <Splitter.Pane className="session-split-pane" defaultSize={40} min={22}>
        {prompt}
      </Splitter.Pane>
      <Splitter.Pane className="session-split-pane" defaultSize={60} min={30}>
        {answer}
      </Splitter.Pane>
    </Splitter>
  )
}

/** One item: question, answer, and what can be done with them. Mounted anew for each item. */
export function ItemDesk({ item, items, keeper, actions, isPaused, onEnd, notice, cover }: Props) {
  const desk = useItem(item, keeper, actions)
  const region = useAnswerFocus(!isPaused, item.status)
  const canAct = !isPaused && !desk.isBusy
  const canHint = desk.isOpen && item.hints.length < item.question.hintCount
  useCommands([
    ...(desk.isRunnable && desk.isOpen ? [{ id: 'item:run', label: 'Run the visible cases', group: 'Item', keys: 'mod+Enter', run: () => canAct && desk.runs.runVisible() }] : []),
    ...(desk.isOpen ? [{ id: 'item:submit', label: 'Submit the answer', group: 'Item', keys: 'mod+shift+Enter', run: () => canAct && desk.submit() }] : []),
    ...(canHint ? [{ id: 'item:hint', label: `Take hint ${item.hints.length + 1} of ${item.question.hintCount}`, group: 'Item', run: () => canAct && actions.hint(item.id) }] : []),
    { id: 'item:flag', label: item.isFlagged ? 'Remove the flag' : 'Flag this item to come back', group: 'Item', run: () => canAct && actions.flag(item.id, !item.isFlagged) },
  ])
  return (
    <>
      <div className="session-body">
        <div className={isPaused ? 'session-hidden' : undefined} inert={isPaused} style={{ height: '100%' }}>
          <Panes
            prompt={
              <div className="session-pane" tabIndex={0} role="region" aria-label="Question">
                <PromptPane item={item} itemCount={items.length} onHint={() => actions.hint(item.id)} isHinting={actions.isHinting} />
              </div>
            }
            answer={
              <section ref={region} tabIndex={-1} data-answer className="session-pane session-pane-answer" aria-label="Answer" onPasteCapture={(event) => reportPaste(item.id, event)}>
                {notice}
                <AnswerField question={item.question} answer={desk.answer} onChange={desk.change} isReadOnly={!desk.isOpen || desk.isSubmitting} verdicts={item.verdicts} runs={desk.isRunnable ? desk.runs : null} />
              </section>
            }
          />
        </div>
        {cover}
      </div>
      <ItemFoot item={item} items={items} desk={desk} actions={actions} keeper={keeper} isPaused={isPaused} onEnd={onEnd} />
    </>
  )
}
