import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Answer } from '#core/kinds/index'
import { createDraftKeeper, type DraftKeeper } from '../../../src/renderer/drafts/draft-keeper'

const text = (value: string): Answer => ({ kind: 'open', text: value })

/** Main as a map that can refuse or dawdle. */
function createMain() {
  const saved = new Map<string, Answer>()
  const at: number[] = []
  let fault: Error | null = null
  let isFinal = false
  let delayMs = 0
  let running = 0
  let mostAtOnce = 0
  return {
    saved,
    at,
    mostAtOnce: () => mostAtOnce,
    fail: (message: string | null, final = false) => {
      fault = message === null ? null : new Error(message)
      isFinal = final
    },
    slow: (ms: number) => {
      delayMs = ms
    },
    async save(itemId: string, answer: Answer): Promise<void> {
      running += 1
      mostAtOnce = Math.max(mostAtOnce, running)
      if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs))
      running -= 1
      if (fault) throw fault
      saved.set(itemId, answer)
      at.push(performance.now())
    },
    isFinal: () => isFinal,
  }
}

describe('draft keeper', () => {
  let main: ReturnType<typeof createMain>
  let keeper: DraftKeeper<Answer>
  beforeEach(() => {
    vi.useFakeTimers()
    main = createMain()
    keeper = createDraftKeeper({ save: main.save, isFinal: main.isFinal, sentenceOf: (error) => (error instanceof Error ? error.message : 'odd') })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('has what was typed at once and saves it after a breath', async () => {
    keeper.change('a', text('x'))
    expect(keeper.read('a')).toEqual(text('x'))
    expect(keeper.state().phase).toBe('waiting')
    await vi.advanceTimersByTimeAsync(399)
    expect(main.saved.size).toBe(0)
    await vi.advanceTimersByTimeAsync(1)
    expect(main.saved.get('a')).toEqual(text('x'))
    expect(keeper.state().phase).toBe('saved')
    expect(keeper.hasUnsaved()).toBe(false)
  })

  it('saves within a second while somebody types without a pause', async () => {
    const began = performance.now()
    for (let index = 0; index < 30; index += 1) {
      keeper.change('a', text(`word ${index}`))
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(main.at[0]).toBeLessThanOrEqual(began + 1000)
    for (const [index, time] of main.at.entries()) expect(time - (main.at[index - 1] ?? began)).toBeLessThanOrEqual(1000)
  })

  it('never has two saves under way, and the newest text wins', async () => {
    main.slow(700)
    keeper.change('a', text('old'))
    await vi.advanceTimersByTimeAsync(450)
    keeper.change('a', text('new'))
    await vi.advanceTimersByTimeAsync(3000)
    expect(main.mostAtOnce()).toBe(1)
    expect(main.saved.get('a')).toEqual(text('new'))
    expect(keeper.state().phase).toBe('saved')
  })

  it('says that a save failed and tries again by itself until it works', async () => {
    main.fail('Dry Run does not answer.')
    keeper.change('a', text('precious'))
    await vi.advanceTimersByTimeAsync(500)
    expect(keeper.state()).toEqual({ phase: 'failed', message: 'Dry Run does not answer.' })
    expect(keeper.hasUnsaved()).toBe(true)
    main.fail(null)
    await vi.advanceTimersByTimeAsync(5000)
    expect(main.saved.get('a')).toEqual(text('precious'))
    expect(keeper.state().phase).toBe('saved')
  })

  it('stops trying what main refuses for good, and keeps the text', async () => {
    main.fail('The session has ended.', true)
    keeper.change('a', text('late'))
    await vi.advanceTimersByTimeAsync(20_000)
    expect(keeper.state()).toEqual({ phase: 'refused', message: 'The session has ended.' })
    expect(keeper.hasUnsaved()).toBe(false)
    expect(keeper.read('a')).toEqual(text('late'))
  })

  it('flushes every item at once', async () => {
    keeper.change('a', text('1'))
    keeper.change('b', text('2'))
    await keeper.flush()
    expect([...main.saved]).toEqual([['a', text('1')], ['b', text('2')]])
  })

  it('forgets what another text takes the place of, and says until when something waits', async () => {
    main.slow(300)
    keeper.change('a', text('mine'))
    expect(keeper.isWaiting('a')).toBe(true)
    await vi.advanceTimersByTimeAsync(500)
    expect(keeper.isWaiting('a'), 'the save is under way').toBe(true)
    await vi.advanceTimersByTimeAsync(300)
    expect(keeper.isWaiting('a')).toBe(false)
    keeper.change('a', text('more'))
    keeper.forget('a')
    await vi.advanceTimersByTimeAsync(5000)
    expect(keeper.read('a')).toBeUndefined()
    expect(main.saved.get('a')).toEqual(text('mine'))
    expect(keeper.state().phase).toBe('saved')
  })

  it('lets go of an item whose text another command takes along', async () => {
    main.slow(300)
    keeper.change('a', text('old'))
    await vi.advanceTimersByTimeAsync(450)
    keeper.change('a', text('submitted'))
    const released = keeper.release('a')
    await vi.advanceTimersByTimeAsync(300)
    await released
    await vi.advanceTimersByTimeAsync(5000)
    expect(main.saved.get('a')).toEqual(text('old'))
    expect(keeper.hasUnsaved()).toBe(false)
  })
})
