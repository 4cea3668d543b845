import { themes, type Topics } from '#core/bank/theme'
import type { Question } from '#core/kinds/index'
import { seededRandom } from '#core/session/seeded'
import type { PackToIndex } from '#main/bank/index-packs'

const words = `gradient descent learning rate tree forest boosting cluster margin kernel prior posterior likelihood variance bias regularisation
  dropout attention transformer token embedding recall precision threshold calibration drift shard partition stream window watermark join index
  cache latency throughput queue replica consensus schema lineage feature store label sample weight loss metric experiment rollout canary monitor alert
  array heap stack hash graph path sort merge search recursion pointer thread lock memory matrix vector tensor batch epoch checkpoint model serve request`
  .split(/\s+/)

/** Besides the words above 4,000 others, so that most words are rare, as in real text. */
const others = Array.from({ length: 4000 }, (_, index) => `${syllable(index % 20)}${syllable(Math.floor(index / 20) % 20)}${syllable(Math.floor(index / 400))}`)
/** The commonest are words like "the" and "of"; those that are searched for come after them. */
const vocabulary = [...others.slice(0, 60), ...words, ...others.slice(60)]

function syllable(index: number): string {
  return `${'bdfgklmnprst'[index % 12] ?? ''}${'aeiou'[index % 5] ?? ''}${index > 11 ? 'n' : ''}`
}

/** Questions of ordinary length over 40 topics; the same for the same count. */
export function generateBank(count: number): PackToIndex {
  const random = seededRandom(count)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  // Zipf's law: the n-th word is n times rarer than the first.
  const word = (): string => vocabulary[Math.floor(vocabulary.length ** random()) - 1] as string
  const text = (length: number): string => Array.from({ length }, word).join(' ')
  const topics = Object.fromEntries(
    themes.map((theme) => [theme, Array.from({ length: 10 }, (_, index) => ({ id: `${theme}-${index}`, title: text(2) }))]),
  ) as Topics
  const questions = Array.from({ length: count }, (_, index): Question => {
    const theme = pick(themes)
    return {
      id: `question-${index}`,
      title: text(6),
      theme,
      topics: [pick(topics[theme] ?? []).id],
      kind: 'open',
      level: 1 + Math.floor(random() * 5),
      seniority: 'mid',
      minutes: { target: 5 + Math.floor(random() * 40), max: 60 },
      skills: [pick(words), pick(words)],
      rubric: [{ id: 'one', role: 'must', weight: 1, text: text(8) }],
      sources: [],
      licence: 'CC-BY-4.0',
      author: 'Dry Run authors',
      prompt: text(80),
      hints: [text(8)],
      followUps: [],
      modelAnswer: text(120),
    }
  })
  return { folder: `generated-${count}`, fingerprint: 'generated', questions, contents: { topics, rubrics: [], roles: [], loops: [], sets: [], faults: [] } }
}
