-- What the migrations make, for reading. Written by: vitest run test/db -u

CREATE TABLE `attempt` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`type` text NOT NULL,
	`question_id` text NOT NULL,
	`version_hash` text NOT NULL,
	`session_id` text,
	`item_id` text,
	`candidate` text,
	`answer` text NOT NULL,
	`evidence` text NOT NULL,
	`share` real NOT NULL,
	`proposed_grade` text NOT NULL,
	`grade` text NOT NULL,
	`spent_ms` integer NOT NULL,
	`replaces` integer,
	FOREIGN KEY (`version_hash`) REFERENCES `question_version`(`hash`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "attempt_type" CHECK("attempt"."type" in ('answer', 'undo'))
);

CREATE INDEX `attempt_at` ON `attempt` (`at`);

CREATE INDEX `attempt_item` ON `attempt` (`item_id`);

CREATE INDEX `attempt_question` ON `attempt` (`question_id`,`at`);

CREATE UNIQUE INDEX `attempt_replaces` ON `attempt` (`replaces`);

CREATE TABLE `card` (
	`question_id` text PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`due_at` integer NOT NULL,
	`stability` real NOT NULL,
	`difficulty` real NOT NULL,
	`reps` integer NOT NULL,
	`lapses` integer NOT NULL,
	`scheduled_days` real NOT NULL,
	`step` integer NOT NULL,
	`last_review_at` integer
);

CREATE INDEX `card_due` ON `card` (`due_at`);

CREATE TABLE `item` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`position` integer NOT NULL,
	`question_id` text NOT NULL,
	`version_hash` text NOT NULL,
	`status` text DEFAULT 'waiting' NOT NULL,
	`is_flagged` integer DEFAULT false NOT NULL,
	`target_ms` integer NOT NULL,
	`spent_ms` integer DEFAULT 0 NOT NULL,
	`active_since` integer,
	`shown_at` integer,
	`submitted_at` integer,
	`hints_taken` integer DEFAULT 0 NOT NULL,
	`answer` text,
	`is_filled` integer DEFAULT false NOT NULL,
	`verdicts` text DEFAULT '[]' NOT NULL,
	`submitted_verdicts` text DEFAULT '[]' NOT NULL,
	`ticks` text,
	`note` text DEFAULT '' NOT NULL,
	`share` real,
	`grade` text,
	FOREIGN KEY (`session_id`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`version_hash`) REFERENCES `question_version`(`hash`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "item_status" CHECK("item"."status" in ('waiting', 'answered', 'skipped', 'settled'))
);

CREATE UNIQUE INDEX `item_position` ON `item` (`session_id`,`position`);

CREATE INDEX `item_question` ON `item` (`question_id`);

CREATE TABLE `mark` (
	`question_id` text PRIMARY KEY NOT NULL,
	`is_starred` integer DEFAULT false NOT NULL,
	`is_suspended` integer DEFAULT false NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`updated_at` integer NOT NULL
);

CREATE TABLE `pack` (
	`folder` text PRIMARY KEY NOT NULL,
	`fingerprint` text NOT NULL,
	`contents` text NOT NULL
);

CREATE TABLE `question` (
	`rowid` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`pack` text NOT NULL,
	`version_hash` text NOT NULL,
	`theme` text NOT NULL,
	`topic` text NOT NULL,
	`topic_title` text NOT NULL,
	`kind` text NOT NULL,
	`level` integer NOT NULL,
	`target_minutes` integer NOT NULL,
	`title` text NOT NULL,
	`skills` text NOT NULL,
	`prompt` text NOT NULL
);

CREATE UNIQUE INDEX `question_id_unique` ON `question` (`id`);

CREATE INDEX `question_order` ON `question` (`theme`,`topic`,`level`,`id`,`kind`,`target_minutes`);

CREATE INDEX `question_pack` ON `question` (`pack`);

CREATE VIRTUAL TABLE question_fts USING fts5(
  title, topic_title, skills, prompt,
  content = 'question', content_rowid = 'rowid',
  tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
);

CREATE TABLE `question_set` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`description` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);

CREATE TABLE `question_set_item` (
	`set_id` text NOT NULL,
	`position` integer NOT NULL,
	`question_id` text NOT NULL,
	`title` text NOT NULL,
	PRIMARY KEY(`set_id`, `position`),
	FOREIGN KEY (`set_id`) REFERENCES `question_set`(`id`) ON UPDATE no action ON DELETE cascade
);

CREATE TABLE `question_topic` (
	`topic` text NOT NULL,
	`question_rowid` integer NOT NULL,
	PRIMARY KEY(`topic`, `question_rowid`),
	FOREIGN KEY (`question_rowid`) REFERENCES `question`(`rowid`) ON UPDATE no action ON DELETE cascade
);

CREATE INDEX `question_topic_question` ON `question_topic` (`question_rowid`);

CREATE TABLE `question_version` (
	`hash` text PRIMARY KEY NOT NULL,
	`question_id` text NOT NULL,
	`body` text NOT NULL,
	`created_at` integer NOT NULL
);

CREATE TABLE `rating` (
	`scope` text PRIMARY KEY NOT NULL,
	`rating` real NOT NULL,
	`deviation` real NOT NULL,
	`volatility` real NOT NULL,
	`attempts` integer NOT NULL,
	`updated_at` integer NOT NULL
);

CREATE TABLE `rating_event` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`type` text NOT NULL,
	`scope` text NOT NULL,
	`attempt_id` integer NOT NULL,
	`change` text NOT NULL,
	CONSTRAINT "rating_event_type" CHECK("rating_event"."type" in ('attempt', 'undo'))
);

CREATE INDEX `rating_event_attempt` ON `rating_event` (`attempt_id`);

CREATE INDEX `rating_event_scope` ON `rating_event` (`scope`,`id`);

CREATE TABLE `review_draft` (
	`question_id` text PRIMARY KEY NOT NULL,
	`answer` text NOT NULL,
	`updated_at` integer NOT NULL
);

CREATE TABLE `review_log` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`type` text NOT NULL,
	`question_id` text NOT NULL,
	`attempt_id` integer,
	`grade` text,
	`undoes` integer,
	`before` text,
	`after` text,
	CONSTRAINT "review_log_type" CHECK("review_log"."type" in ('review', 'undo'))
);

CREATE INDEX `review_log_at` ON `review_log` (`at`);

CREATE INDEX `review_log_attempt` ON `review_log` (`attempt_id`);

CREATE INDEX `review_log_question` ON `review_log` (`question_id`,`id`);

CREATE UNIQUE INDEX `review_log_undoes` ON `review_log` (`undoes`);

CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`status` text NOT NULL,
	`candidate` text,
	`interviewer` text,
	`role` text,
	`set_id` text,
	`planned_minutes` integer NOT NULL,
	`started_at` integer NOT NULL,
	`deadline_at` integer NOT NULL,
	`paused_at` integer,
	`paused_ms` integer DEFAULT 0 NOT NULL,
	`ended_at` integer,
	`current_item_id` text,
	`revision` integer DEFAULT 0 NOT NULL,
	`scorecard` text,
	CONSTRAINT "session_status" CHECK("session"."status" in ('running', 'paused', 'ended', 'settled'))
);

CREATE UNIQUE INDEX `session_one_open` ON `session` ((1)) WHERE status in ('running', 'paused');

CREATE INDEX `session_started` ON `session` (`started_at`);

CREATE TABLE `session_event` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`session_id` text NOT NULL,
	`item_id` text,
	`at` integer NOT NULL,
	`type` text NOT NULL,
	`data` text DEFAULT 'null' NOT NULL
);

CREATE INDEX `session_event_session` ON `session_event` (`session_id`,`id`);

CREATE TABLE `setting` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);

CREATE TABLE sqlite_sequence(name,seq);

CREATE VIEW live_attempt AS
SELECT * FROM attempt WHERE type = 'answer' AND NOT EXISTS (SELECT 1 FROM attempt AS later WHERE later.replaces = attempt.id);

CREATE TRIGGER attempt_no_delete BEFORE DELETE ON attempt
WHEN old.candidate IS NULL OR EXISTS (SELECT 1 FROM session WHERE id = old.session_id)
BEGIN SELECT RAISE(ABORT, 'attempt is append-only'); END;

CREATE TRIGGER attempt_no_update BEFORE UPDATE ON attempt BEGIN SELECT RAISE(ABORT, 'attempt is append-only'); END;

CREATE TRIGGER question_fts_delete AFTER DELETE ON question BEGIN
  INSERT INTO question_fts (question_fts, rowid, title, topic_title, skills, prompt)
  VALUES ('delete', old.rowid, old.title, old.topic_title, old.skills, old.prompt);
END;

CREATE TRIGGER question_fts_insert AFTER INSERT ON question BEGIN
  INSERT INTO question_fts (rowid, title, topic_title, skills, prompt)
  VALUES (new.rowid, new.title, new.topic_title, new.skills, new.prompt);
END;

CREATE TRIGGER question_fts_update AFTER UPDATE ON question BEGIN
  INSERT INTO question_fts (question_fts, rowid, title, topic_title, skills, prompt)
  VALUES ('delete', old.rowid, old.title, old.topic_title, old.skills, old.prompt);
  INSERT INTO question_fts (rowid, title, topic_title, skills, prompt)
  VALUES (new.rowid, new.title, new.topic_title, new.skills, new.prompt);
END;

CREATE TRIGGER question_version_no_update BEFORE UPDATE ON question_version BEGIN SELECT RAISE(ABORT, 'question_version never changes'); END;

CREATE TRIGGER rating_event_no_delete BEFORE DELETE ON rating_event BEGIN SELECT RAISE(ABORT, 'rating_event is append-only'); END;

CREATE TRIGGER rating_event_no_update BEFORE UPDATE ON rating_event BEGIN SELECT RAISE(ABORT, 'rating_event is append-only'); END;

CREATE TRIGGER review_log_no_delete BEFORE DELETE ON review_log BEGIN SELECT RAISE(ABORT, 'review_log is append-only'); END;

CREATE TRIGGER review_log_no_update BEFORE UPDATE ON review_log BEGIN SELECT RAISE(ABORT, 'review_log is append-only'); END;

CREATE TRIGGER session_event_no_delete BEFORE DELETE ON session_event
WHEN EXISTS (SELECT 1 FROM session WHERE id = old.session_id)
BEGIN SELECT RAISE(ABORT, 'session_event is append-only'); END;

CREATE TRIGGER session_event_no_update BEFORE UPDATE ON session_event BEGIN SELECT RAISE(ABORT, 'session_event is append-only'); END;
