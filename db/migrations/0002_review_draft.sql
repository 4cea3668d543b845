-- A review outside a session has no item to keep its draft in.
CREATE TABLE `review_draft` (
	`question_id` text PRIMARY KEY NOT NULL,
	`answer` text NOT NULL,
	`updated_at` integer NOT NULL
);
