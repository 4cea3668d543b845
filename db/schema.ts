import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

// Times are epoch ms. JSON columns hold values of the zod types named beside them; stores parse them on reading.
// `attempt`, `review_log`, `rating_event` and `session_event` are append-only: triggers refuse UPDATE and DELETE, except what goes with a removed session
// (`docs/decisions/0009`).

/** Index of the bank's files; rebuilt from them at any time. The full text index `question_fts` follows by trigger. */
export const question = sqliteTable(
  'question',
  {
    rowid: integer('rowid').primaryKey(),
    id: text('id').notNull().unique(),
    /** Folder of the pack it came from. */
    pack: text('pack').notNull(),
    versionHash: text('version_hash').notNull(),
    theme: text('theme').notNull(),
    /** The first of its topics: its place in the tree. */
    topic: text('topic').notNull(),
    topicTitle: text('topic_title').notNull(),
    kind: text('kind').notNull(),
    level: integer('level').notNull(),
    targetMinutes: integer('target_minutes').notNull(),
    title: text('title').notNull(),
    skills: text('skills').notNull(),
    prompt: text('prompt').notNull(),
  },
  // The order of a result list without words, walked without sorting; the last two let filters be answered without the rows themselves.
  (table) => [index('question_order').on(table.theme, table.topic, table.level, table.id, table.kind, table.targetMinutes), index('question_pack').on(table.pack)],
)

/** Every topic of a question, its home among them; written with the row of `question`. */
export const questionTopic = sqliteTable(
  'question_topic',
  {
    topic: text('topic').notNull(),
    questionRowid: integer('question_rowid').notNull().references(() => question.rowid, { onDelete: 'cascade' }),
  },
  (table) => [primaryKey({ columns: [table.topic, table.questionRowid] }), index('question_topic_question').on(table.questionRowid)],
)

/** What was read from one folder of questions, and what the folder looked like then: unchanged folders are not read again. */
export const pack = sqliteTable('pack', {
  folder: text('folder').primaryKey(),
  /** Hash over names, sizes and times of all files. */
  fingerprint: text('fingerprint').notNull(),
  /** Topics, rubrics, sets and faults as JSON. */
  contents: text('contents').notNull(),
})

/** What was asked, word for word (core `Question` as JSON); referenced by items and attempts, never changed. */
export const questionVersion = sqliteTable('question_version', {
  hash: text('hash').primaryKey(),
  questionId: text('question_id').notNull(),
  body: text('body').notNull(),
  createdAt: integer('created_at').notNull(),
})

/** What a person noted about a question. */
export const mark = sqliteTable('mark', {
  questionId: text('question_id').primaryKey(),
  isStarred: integer('is_starred', { mode: 'boolean' }).notNull().default(false),
  isSuspended: integer('is_suspended', { mode: 'boolean' }).notNull().default(false),
  note: text('note').notNull().default(''),
  updatedAt: integer('updated_at').notNull(),
})

export const session = sqliteTable(
  'session',
  {
    id: text('id').primaryKey(),
    title: text('title').notNull(),
    status: text('status').notNull(),
    candidate: text('candidate'),
    interviewer: text('interviewer'),
    role: text('role'),
    setId: text('set_id'),
    plannedMinutes: integer('planned_minutes').notNull(),
    startedAt: integer('started_at').notNull(),
    deadlineAt: integer('deadline_at').notNull(),
    pausedAt: integer('paused_at'),
    pausedMs: integer('paused_ms').notNull().default(0),
    endedAt: integer('ended_at'),
    currentItemId: text('current_item_id'),
    /** Counts recorded changes of the session and its items; a change decided on an older revision is refused. */
    revision: integer('revision').notNull().default(0),
    /** core `Scorecard` as JSON. */
    scorecard: text('scorecard'),
  },
  (table) => [
    index('session_started').on(table.startedAt),
    // At most one session runs or is paused at a time.
    uniqueIndex('session_one_open').on(sql`(1)`).where(sql`status in ('running', 'paused')`),
    check('session_status', sql`${table.status} in ('running', 'paused', 'ended', 'settled')`),
  ],
)

export const item = sqliteTable(
  'item',
  {
    id: text('id').primaryKey(),
    sessionId: text('session_id').notNull().references(() => session.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    questionId: text('question_id').notNull(),
    versionHash: text('version_hash').notNull().references(() => questionVersion.hash),
    status: text('status').notNull().default('waiting'),
    isFlagged: integer('is_flagged', { mode: 'boolean' }).notNull().default(false),
    targetMs: integer('target_ms').notNull(),
    /** Closed stretches of time on this item; the open one starts at `activeSince`. */
    spentMs: integer('spent_ms').notNull().default(0),
    activeSince: integer('active_since'),
    shownAt: integer('shown_at'),
    submittedAt: integer('submitted_at'),
    hintsTaken: integer('hints_taken').notNull().default(0),
    /** core `Answer` as JSON: the draft, then what was submitted. Null: untouched. */
    answer: text('answer'),
    /** The draft says something: neither empty nor the untouched starter. Such a draft counts as the answer when time runs out. */
    isFilled: integer('is_filled', { mode: 'boolean' }).notNull().default(false),
    /** core `CaseVerdict[]` of the latest run, and of the submitted one. */
    verdicts: text('verdicts').notNull().default('[]'),
    submittedVerdicts: text('submitted_verdicts').notNull().default('[]'),
    /** Point ids ticked while judging, as JSON; null: nobody judged. */
    ticks: text('ticks'),
    note: text('note').notNull().default(''),
    share: real('share'),
    grade: text('grade'),
  },
  (table) => [
    uniqueIndex('item_position').on(table.sessionId, table.position),
    index('item_question').on(table.questionId),
    check('item_status', sql`${table.status} in ('waiting', 'answered', 'skipped', 'settled')`),
  ],
)

/** The timeline. Append-only. */
export const sessionEvent = sqliteTable(
  'session_event',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    sessionId: text('session_id').notNull(),
    itemId: text('item_id'),
    at: integer('at').notNull(),
    type: text('type').notNull(),
    data: text('data').notNull().default('null'),
  },
  (table) => [index('session_event_session').on(table.sessionId, table.id)],
)

/**
 * One judged answer of the person who owns this data folder, or of a named candidate. Append-only. An `undo` row takes the attempt it
 * replaces back and counts for nothing itself; the view `live_attempt` holds what counts.
 */
export const attempt = sqliteTable(
  'attempt',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    /** When the answer was judged; a replacement keeps the time of the first. */
    at: integer('at').notNull(),
    type: text('type').notNull(),
    questionId: text('question_id').notNull(),
    versionHash: text('version_hash').notNull().references(() => questionVersion.hash),
    /** Null for a review outside a session. */
    sessionId: text('session_id'),
    itemId: text('item_id'),
    /** Null: the owner. */
    candidate: text('candidate'),
    answer: text('answer').notNull(),
    /** Ticks, verdicts, hints, time: JSON of core `AttemptEvidence`. */
    evidence: text('evidence').notNull(),
    share: real('share').notNull(),
    proposedGrade: text('proposed_grade').notNull(),
    grade: text('grade').notNull(),
    spentMs: integer('spent_ms').notNull(),
    /** The attempt this one replaces (settled again with another grade) or takes back. */
    replaces: integer('replaces'),
  },
  (table) => [
    index('attempt_question').on(table.questionId, table.at),
    index('attempt_at').on(table.at),
    index('attempt_item').on(table.itemId),
    uniqueIndex('attempt_replaces').on(table.replaces),
    check('attempt_type', sql`${table.type} in ('answer', 'undo')`),
  ],
)

/** Current memory state; equal to `after` of the last review not undone. */
export const card = sqliteTable(
  'card',
  {
    questionId: text('question_id').primaryKey(),
    state: text('state').notNull(),
    dueAt: integer('due_at').notNull(),
    stability: real('stability').notNull(),
    difficulty: real('difficulty').notNull(),
    reps: integer('reps').notNull(),
    lapses: integer('lapses').notNull(),
    scheduledDays: real('scheduled_days').notNull(),
    step: integer('step').notNull(),
    lastReviewAt: integer('last_review_at'),
  },
  (table) => [index('card_due').on(table.dueAt)],
)

/** Append-only. `type` undo takes the review `undoes` back: `after` is then the card as it was before that review. */
export const reviewLog = sqliteTable(
  'review_log',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    at: integer('at').notNull(),
    type: text('type').notNull(),
    questionId: text('question_id').notNull(),
    attemptId: integer('attempt_id'),
    grade: text('grade'),
    undoes: integer('undoes'),
    /** core `Card` as JSON; null: there was (or is again) no card. */
    before: text('before'),
    after: text('after'),
  },
  (table) => [
    index('review_log_question').on(table.questionId, table.id),
    index('review_log_at').on(table.at),
    index('review_log_attempt').on(table.attemptId),
    uniqueIndex('review_log_undoes').on(table.undoes),
    check('review_log_type', sql`${table.type} in ('review', 'undo')`),
  ],
)

/** What was typed into a review that is not graded yet; a session keeps its drafts in `item`. */
export const reviewDraft = sqliteTable('review_draft', {
  questionId: text('question_id').primaryKey(),
  /** core `Answer` as JSON. */
  answer: text('answer').notNull(),
  updatedAt: integer('updated_at').notNull(),
})

/** Current rating of the owner; equal to `after` of the last event of its scope. */
export const rating = sqliteTable('rating', {
  scope: text('scope').primaryKey(),
  rating: real('rating').notNull(),
  deviation: real('deviation').notNull(),
  volatility: real('volatility').notNull(),
  attempts: integer('attempts').notNull(),
  updatedAt: integer('updated_at').notNull(),
})

/** Append-only. `type` undo sets a rating back. */
export const ratingEvent = sqliteTable(
  'rating_event',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    at: integer('at').notNull(),
    type: text('type').notNull(),
    scope: text('scope').notNull(),
    attemptId: integer('attempt_id').notNull(),
    /** core `RatingChange` as JSON. */
    change: text('change').notNull(),
  },
  (table) => [
    index('rating_event_scope').on(table.scope, table.id),
    index('rating_event_attempt').on(table.attemptId),
    check('rating_event_type', sql`${table.type} in ('attempt', 'undo')`),
  ],
)

export const questionSet = sqliteTable('question_set', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  description: text('description').notNull(),
  createdAt: integer('created_at').notNull(),
  updatedAt: integer('updated_at').notNull(),
})

export const questionSetItem = sqliteTable(
  'question_set_item',
  {
    setId: text('set_id').notNull().references(() => questionSet.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    questionId: text('question_id').notNull(),
    /** As it was called when picked: shown where the bank lacks the question. */
    title: text('title').notNull(),
  },
  (table) => [primaryKey({ columns: [table.setId, table.position] })],
)

/** One row a setting: JSON of the value. */
export const setting = sqliteTable('setting', { key: text('key').primaryKey(), value: text('value').notNull() })
