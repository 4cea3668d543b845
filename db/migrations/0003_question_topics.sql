CREATE TABLE `question_topic` (
	`topic` text NOT NULL,
	`question_rowid` integer NOT NULL,
	PRIMARY KEY(`topic`, `question_rowid`),
	FOREIGN KEY (`question_rowid`) REFERENCES `question`(`rowid`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `question_topic_question` ON `question_topic` (`question_rowid`);