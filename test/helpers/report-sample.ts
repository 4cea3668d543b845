import type { Question } from '#core/kinds/index'
import type { ReportInput, ReportItemInput } from '#core/report/build'
import { seedRating } from '#core/rating/rate'

export const start = Date.UTC(2026, 10, 21, 9, 0, 0)
const minute = 60_000

const common = { seniority: 'senior', licence: 'CC-BY-4.0', author: 'Dry Run authors', sources: [], followUps: [{ ask: 'And with ten times the data?', reply: 'Then …' }] } as const

const openQuestion: Question = {
  ...common, sources: [], followUps: [...common.followUps],
  kind: 'open', id: 'calibrated-probabilities', title: 'When a probability is not one', theme: 'ml-theory', topics: ['metrics-evaluation'], level: 3,
  minutes: { target: 8, max: 12 }, skills: ['calibration'],
  rubric: [
    { id: 'definition', role: 'must', weight: 3, text: 'Says that among cases scored p, a share p is positive' },
    { id: 'measure', role: 'must', weight: 2, text: 'Names a measure, such as a reliability curve or the Brier score' },
    { id: 'repair', role: 'nice', weight: 2, text: 'Repairs it on held-out data, by isotonic regression or a sigmoid' },
    { id: 'accuracy', role: 'trap', weight: 2, text: 'Claims that high accuracy implies calibration', why: 'Accuracy only looks at the side of the threshold' },
  ],
  prompt: 'A fraud model has an AUC of 0.94, yet the risk team says: *"your 0.8 means nothing"*. What do they mean, and how would you show whether they are right?\n\nThe model predicts $\\hat p(x) = \\frac{1}{1 + e^{-f(x)}}$ and is retrained weekly.',
  hints: ['What share of the cases scored 0.8 are fraud?', 'Plot the predicted against the observed share, in bins.'],
  modelAnswer:
    'A score is **calibrated** when $P(y = 1 \\mid \\hat p(x) = p) = p$ for all $p$. AUC only looks at the order of scores.\n\n1. Draw a reliability curve on fresh data: bin by $\\hat p$, compare the mean score with the observed share.\n2. Measure it, for example by the Brier score\n\n$$\\mathrm{BS} = \\frac{1}{n} \\sum_{i=1}^{n} (\\hat p_i - y_i)^2$$\n\n| repair | needs | risk |\n|---|---|---|\n| Platt scaling | ~1,000 cases | wrong shape |\n| isotonic | ~10,000 cases | overfits |\n\n```python\nfrom sklearn.isotonic import IsotonicRegression\niso = IsotonicRegression(out_of_bounds="clip").fit(scores, y)  # on held-out data\n```',
}

const codeQuestion: Question = {
  ...common, sources: [], followUps: [...common.followUps],
  kind: 'code', id: 'merge-outage-windows', title: 'Merge outage windows', theme: 'coding', topics: ['algorithms'], level: 2, minutes: { target: 20, max: 30 }, skills: ['intervals'],
  rubric: [
    { id: 'sorts', role: 'must', weight: 2, text: 'Sorts by the start of the window' },
    { id: 'complexity', role: 'must', weight: 1, text: 'States O(n log n) and why' },
    { id: 'tests', role: 'nice', weight: 1, text: 'Tests touching windows on their own' },
  ],
  prompt: 'Given windows as pairs `[start, end]`, return the merged windows in order. Windows that touch are merged.',
  hints: ['What order makes one pass enough?', 'Keep the last merged window at hand.'],
  modelAnswer: 'Sort by start, then one pass: extend the last window or open a new one. $O(n \\log n)$ time.',
  languages: ['python'], entry: 'merge_windows', timeLimitMs: 2000,
  cases: [
    { id: 'two-overlap', visible: true, args: [[[1, 3], [2, 5]]], expected: [[1, 5]] },
    { id: 'touching', visible: true, args: [[[1, 3], [3, 4]]], expected: [[1, 4]] },
    { id: 'many', visible: false, args: [[]], expected: [] },
  ],
  starters: { python: 'def merge_windows(windows):\n    ...\n' }, solutions: { python: 'def merge_windows(windows):\n    return []\n' }, mutants: [],
}

const code = `def merge_windows(windows):
    """Written by Ada. Sorts, then one pass; the maximum of two ends is taken with max()."""
    merged: list[list[int]] = []
    for start, end in sorted(windows):
        if merged and start <= merged[-1][1]:
            merged[-1][1] = max(merged[-1][1], end)  # a very long comment that has to wrap because no page is ever wide enough for a remark like this one
        else:
            merged.append([start, end])
\treturn merged
`

const designQuestion: Question = {
  ...common, sources: [], followUps: [...common.followUps],
  kind: 'design', id: 'feature-store', title: 'Features for 40,000 requests a second', theme: 'system-design', topics: ['ml-systems'], level: 4, minutes: { target: 35, max: 45 }, skills: ['serving'],
  rubric: [
    { id: 'skew', role: 'must', weight: 3, text: 'Computes features once, for training and for serving' },
    { id: 'freshness', role: 'must', weight: 2, text: 'Says how old a feature may be, and why' },
    { id: 'one-db', role: 'trap', weight: 2, text: 'Reads features from the warehouse at request time', why: 'Its latency is seconds, the budget is 20 ms' },
  ],
  prompt: 'Design the path from events to features for a ranking model with a budget of 20 ms at p99.',
  hints: ['Which features must be minutes old, which may be a day old?'],
  modelAnswer: 'Two layers: a batch layer for slow features, a stream for fast ones, and **one** definition of each feature.', diagram: null,
}

const picture = `<svg version="1.1" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 220" width="640" height="220"><defs><style>@font-face { font-family: Virgil; src: url(https://example.org/Virgil.woff2) }</style></defs>
<rect x="0" y="0" width="640" height="220" fill="#ffffff"/>
<g fill="#a5d8ff" stroke="#1e1e1e" stroke-width="2"><rect x="20" y="70" width="140" height="70" rx="12"/><rect x="250" y="20" width="150" height="70" rx="12"/><rect x="250" y="130" width="150" height="70" rx="12"/><rect x="480" y="70" width="140" height="70" rx="12"/></g>
<g stroke="#1e1e1e" stroke-width="2" fill="none"><path d="M160 95 L248 60"/><path d="M160 115 L248 160"/><path d="M400 60 L478 95"/><path d="M400 160 L478 115"/></g>
<g font-family="Virgil, Segoe UI Emoji" font-size="18" fill="#1e1e1e" text-anchor="middle"><text x="90" y="110">events</text><text x="325" y="60">stream features</text><text x="325" y="170">batch features</text><text x="550" y="110">ranking</text></g>
<script>alert(1)</script><image href="https://example.org/pixel.png" width="1" height="1"/></svg>`

const choiceQuestion: Question = {
  ...common, sources: [], followUps: [...common.followUps],
  kind: 'choice', id: 'late-events', title: 'An event arrives late', theme: 'data-engineering', topics: ['streaming'], level: 2, minutes: { target: 3, max: 5 }, skills: ['streaming'],
  rubric: [
    { id: 'a1', role: 'must', weight: 1, text: 'Knows what a watermark promises' },
    { id: 'a2', role: 'nice', weight: 1, text: 'Names allowed lateness' },
    { id: 'a3', role: 'trap', weight: 1, text: 'Confuses event and processing time', why: 'They differ by the delay' },
  ],
  prompt: 'A window has closed when an event of that window arrives. What happens by default?',
  hints: [], modelAnswer: 'It is dropped, unless lateness is allowed.', multiple: false,
  options: [
    { id: 'a', text: 'It is dropped', correct: true, why: 'The watermark has passed the end of the window' },
    { id: 'b', text: 'It goes into the next window', correct: false, why: 'Windows go by event time' },
    { id: 'c', text: 'The job stops', correct: false, why: 'Lateness is normal' },
  ],
}

const numericQuestion: Question = {
  ...common, sources: [], followUps: [...common.followUps],
  kind: 'numeric', id: 'queue-length', title: 'How long is the queue?', theme: 'system-design', topics: ['performance'], level: 3, minutes: { target: 5, max: 8 }, skills: ['queues'],
  rubric: [
    { id: 'b1', role: 'must', weight: 1, text: 'Uses Little’s law for the mean' },
    { id: 'b2', role: 'nice', weight: 1, text: 'States that the system must be stable' },
    { id: 'b3', role: 'trap', weight: 1, text: 'Takes the mean for the worst case', why: 'Queues have long tails' },
  ],
  prompt: 'Requests arrive at $\\lambda = 200\\,s^{-1}$ and stay 30 ms. How many are in the system on average?',
  hints: [], modelAnswer: '$L = \\lambda W = 200 \\cdot 0.03 = 6$.', answer: { value: 6, unit: 'requests', rtol: 0.01 },
}

const item = (position: number, question: Question, more: Partial<ReportItemInput>): ReportItemInput => ({
  id: `item-${position}`, position, status: 'settled', question, versionHash: 'a1b2c3d4e5f60718293a4b5c6d7e8f90', topicTitle: 'Metrics and evaluation', targetMs: question.minutes.target * minute,
  spentMs: 7 * minute, shownAt: start + position * 10 * minute, submittedAt: start + position * 10 * minute + 7 * minute, hintsTaken: 0, answer: null, verdicts: [], ticks: [], note: '',
  share: 0.5, grade: 'hard', seenBefore: false, ...more,
})

const items: ReportItemInput[] = [
  item(0, openQuestion, {
    answer: {
      kind: 'open',
      text: 'They mean **calibration**: of the cases scored 0.8, about 80 % should be fraud.\n\n# Overall call: strong yes\n\nI would plot $\\hat p$ against the observed share, see [my notes](https://example.org/ada) and ![a plot](https://example.org/plot.png).\n\n<script>alert("Ada")</script><b onclick="x()">bold</b>\n\n- bins of equal size\n- *fresh* data — 中文, émigré, naïve, ∀x ∈ S: f(x) ≥ 0 🙂',
    },
    hintsTaken: 1, ticks: ['definition', 'measure', 'accuracy'], share: 5 / 7 - 2 / 7, grade: 'hard', note: 'Ada was clear on the definition. Needed a nudge for the plot. ada@example.org asked twice.',
  }),
  item(1, codeQuestion, {
    topicTitle: 'Algorithms', answer: { kind: 'code', language: 'python', code, ownCases: [] },
    verdicts: [
      { caseId: 'two-overlap', visible: true, outcome: 'passed', timeMs: 1, printed: '' },
      { caseId: 'touching', visible: true, outcome: 'failed', message: 'Expected [[1, 4]], got [[1, 3], [3, 4]].', timeMs: 1 },
      { caseId: 'many', visible: false, outcome: 'timeout', timeMs: 2000 },
    ],
    ticks: ['sorts'], share: 0.38, grade: 'again', spentMs: 26 * minute,
  }),
  item(2, designQuestion, {
    topicTitle: 'ML systems end to end', answer: { kind: 'design', text: 'Stream for clicks, batch for profiles.', diagram: '{}', picture },
    ticks: ['skew', 'freshness'], share: 1, grade: 'good', seenBefore: true, spentMs: 33 * minute, note: 'Grace asked about backfills; answered well.',
  }),
  item(3, choiceQuestion, { topicTitle: 'Streaming', answer: { kind: 'choice', picked: ['a'] }, share: 1, grade: 'easy', spentMs: 1 * minute }),
  item(4, numericQuestion, { topicTitle: 'Performance and efficiency', answer: { kind: 'numeric', text: '60' }, share: 0, grade: 'again', spentMs: 2 * minute }),
  item(5, { ...openQuestion, id: 'not-reached', title: 'Never reached' }, { status: 'skipped', ticks: null, share: null, grade: null, shownAt: null, submittedAt: null, spentMs: 0 }),
]

/** A judged session with every kind of answer, hostile text in it, and names where people write them. */
export const sample: ReportInput = {
  now: start + 120 * minute,
  isRedacted: false,
  session: {
    id: 'ses-1', title: 'Senior ML engineer: Ada Lovelace', status: 'settled', candidate: 'Ada Lovelace', interviewer: 'Grace Hopper', role: 'Senior ML engineer', startedAt: start,
    endedAt: start + 75 * minute, pausedAt: null, pausedMs: 3 * minute, plannedMinutes: 80,
  },
  scorecard: {
    call: 'yes', confidence: 'medium',
    dimensions: [
      { rubricId: 'ml', dimensionId: 'depth', level: 3, evidence: 'Ada derived the Brier score unaided at +6:10.' },
      { rubricId: 'ml', dimensionId: 'communication', level: null, evidence: '' },
    ],
    strengths: 'Ada LOVELACE reasons from definitions and says what she assumes.', concerns: 'Tests her code only when asked.', followUp: 'Ask Ada about monitoring in the next round.',
    privateNotes: 'Reminds me of a colleague: SECRET',
  },
  rubrics: [
    {
      id: 'ml', title: 'ML concepts round', themes: ['ml-theory'],
      dimensions: [
        { id: 'depth', title: 'Depth', anchors: ['Repeats terms without meaning.', 'Explains the textbook case only.', 'Explains why it works and when it does not.', 'Derives it and knows the limits from experience.'] },
        { id: 'communication', title: 'Communication', anchors: ['Leaves long silences.', 'Answers only what is asked.', 'Leads the listener through the reasoning.', 'Adapts the depth to the listener.'] },
      ],
    },
  ],
  items,
  events: [
    { id: 1, at: start, type: 'started', itemId: null, data: null },
    { id: 2, at: start, type: 'opened', itemId: 'item-0', data: null },
    { id: 3, at: start + 4 * minute, type: 'hint', itemId: 'item-0', data: { index: 0 } },
    { id: 4, at: start + 7 * minute, type: 'submitted', itemId: 'item-0', data: null },
    { id: 5, at: start + 20 * minute, type: 'pasted', itemId: 'item-1', data: { characters: 212 } },
    { id: 6, at: start + 22 * minute, type: 'run', itemId: 'item-1', data: { scope: 'own', passed: 1, total: 1 } },
    { id: 7, at: start + 24 * minute, type: 'run', itemId: 'item-1', data: { scope: 'visible', passed: 1, total: 2 } },
    { id: 8, at: start + 25 * minute, type: 'focus-lost', itemId: 'item-1', data: { characters: 0 } },
    { id: 9, at: start + 26 * minute, type: 'submitted', itemId: 'item-1', data: { passed: 1, total: 3 } },
    { id: 10, at: start + 30 * minute, type: 'paused', itemId: null, data: null },
    { id: 11, at: start + 33 * minute, type: 'resumed', itemId: null, data: null },
    { id: 12, at: start + 74 * minute, type: 'noted', itemId: 'item-2', data: { by: 'Grace Hopper', text: 'for Ada' } },
    { id: 13, at: start + 75 * minute, type: 'ended', itemId: null, data: null },
  ],
  ratingChanges: [
    { scope: 'ml-theory', before: seedRating(), after: { rating: 1534, deviation: 291, volatility: 0.06 }, opponent: { rating: 1500, deviation: 200 }, score: 0.43, weight: 0.7, reasons: ['43 % of a level 3 question'] },
    { scope: 'overall', before: { rating: 1610, deviation: 90, volatility: 0.06 }, after: { rating: 1588, deviation: 84, volatility: 0.06 }, opponent: { rating: 1500, deviation: 200 }, score: 0.43, weight: 0.7, reasons: ['43 % of a level 3 question'] },
  ],
}
