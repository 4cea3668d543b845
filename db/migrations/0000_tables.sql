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
--> statement-breakpoint
CREATE INDEX `attempt_question` ON `attempt` (`question_id`,`at`);--> statement-breakpoint
CREATE INDEX `attempt_at` ON `attempt` (`at`);--> statement-breakpoint
CREATE INDEX `attempt_item` ON `attempt` (`item_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `attempt_replaces` ON `attempt` (`replaces`);--> statement-breakpoint
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
--> statement-breakpoint
CREATE INDEX `card_due` ON `card` (`due_at`);--> statement-breakpoint
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
--> statement-breakpoint
CREATE UNIQUE INDEX `item_position` ON `item` (`session_id`,`position`);--> statement-breakpoint
CREATE INDEX `item_question` ON `item` (`question_id`);--> statement-breakpoint
CREATE TABLE `mark` (
	`question_id` text PRIMARY KEY NOT NULL,
	`is_starred` integer DEFAULT false NOT NULL,
	`is_suspended` integer DEFAULT false NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `pack` (
	`folder` text PRIMARY KEY NOT NULL,
	`fingerprint` text NOT NULL,
	`contents` text NOT NULL
);
--> statement-breakpoint
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
--> statement-breakpoint
CREATE UNIQUE INDEX `question_id_unique` ON `question` (`id`);--> statement-breakpoint
CREATE INDEX `question_order` ON `question` (`theme`,`topic`,`level`,`id`,`kind`,`target_minutes`);--> statement-breakpoint
CREATE INDEX `question_pack` ON `question` (`pack`);--> statement-breakpoint
CREATE TABLE `question_set` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`description` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `question_set_item` (
	`set_id` text NOT NULL,
	`position` integer NOT NULL,
	`question_id` text NOT NULL,
	`title` text NOT NULL,
	PRIMARY KEY(`set_id`, `position`),
	FOREIGN KEY (`set_id`) REFERENCES `question_set`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `question_version` (
	`hash` text PRIMARY KEY NOT NULL,
	`question_id` text NOT NULL,
	`body` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `rating` (
	`scope` text PRIMARY KEY NOT NULL,
	`rating` real NOT NULL,
	`deviation` real NOT NULL,
	`volatility` real NOT NULL,
	`attempts` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `rating_event` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`type` text NOT NULL,
	`scope` text NOT NULL,
	`attempt_id` integer NOT NULL,
	`change` text NOT NULL,
	CONSTRAINT "rating_event_type" CHECK("rating_event"."type" in ('attempt', 'undo'))
);
--> statement-breakpoint
CREATE INDEX `rating_event_scope` ON `rating_event` (`scope`,`id`);--> statement-breakpoint
CREATE INDEX `rating_event_attempt` ON `rating_event` (`attempt_id`);--> statement-breakpoint
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
--> statement-breakpoint
CREATE INDEX `review_log_question` ON `review_log` (`question_id`,`id`);--> statement-breakpoint
CREATE INDEX `review_log_at` ON `review_log` (`at`);--> statement-breakpoint
CREATE INDEX `review_log_attempt` ON `review_log` (`attempt_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `review_log_undoes` ON `review_log` (`undoes`);--> statement-breakpoint
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
--> statement-breakpoint
CREATE INDEX `session_started` ON `session` (`started_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `session_one_open` ON `session` ((1)) WHERE status in ('running', 'paused');--> statement-breakpoint
CREATE TABLE `session_event` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`session_id` text NOT NULL,
	`item_id` text,
	`at` integer NOT NULL,
	`type` text NOT NULL,
	`data` text DEFAULT 'null' NOT NULL
);
--> statement-breakpoint
CREATE INDEX `session_event_session` ON `session_event` (`session_id`,`id`);--> statement-breakpoint
CREATE TABLE `setting` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
