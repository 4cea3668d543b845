-- Full text index over the bank. External content: the text stays in `question`, the index follows by trigger.
-- No stemming: it would make prefixes of long words miss while somebody types ("regularisatio" is no prefix of the stem).
CREATE VIRTUAL TABLE question_fts USING fts5(
  title, topic_title, skills, prompt,
  content = 'question', content_rowid = 'rowid',
  tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
);
--> statement-breakpoint
-- Hits in the title weigh most, then topic, skills and prompt.
INSERT INTO question_fts (question_fts, rank) VALUES ('rank', 'bm25(10.0, 4.0, 3.0, 1.0)');
--> statement-breakpoint
CREATE TRIGGER question_fts_insert AFTER INSERT ON question BEGIN
  INSERT INTO question_fts (rowid, title, topic_title, skills, prompt)
  VALUES (new.rowid, new.title, new.topic_title, new.skills, new.prompt);
END;
--> statement-breakpoint
CREATE TRIGGER question_fts_delete AFTER DELETE ON question BEGIN
  INSERT INTO question_fts (question_fts, rowid, title, topic_title, skills, prompt)
  VALUES ('delete', old.rowid, old.title, old.topic_title, old.skills, old.prompt);
END;
--> statement-breakpoint
CREATE TRIGGER question_fts_update AFTER UPDATE ON question BEGIN
  INSERT INTO question_fts (question_fts, rowid, title, topic_title, skills, prompt)
  VALUES ('delete', old.rowid, old.title, old.topic_title, old.skills, old.prompt);
  INSERT INTO question_fts (rowid, title, topic_title, skills, prompt)
  VALUES (new.rowid, new.title, new.topic_title, new.skills, new.prompt);
END;
--> statement-breakpoint
-- History is appended to and never rewritten: what is current can be derived from it at any time.
CREATE TRIGGER attempt_no_update BEFORE UPDATE ON attempt BEGIN SELECT RAISE(ABORT, 'attempt is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER attempt_no_delete BEFORE DELETE ON attempt BEGIN SELECT RAISE(ABORT, 'attempt is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER review_log_no_update BEFORE UPDATE ON review_log BEGIN SELECT RAISE(ABORT, 'review_log is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER review_log_no_delete BEFORE DELETE ON review_log BEGIN SELECT RAISE(ABORT, 'review_log is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER rating_event_no_update BEFORE UPDATE ON rating_event BEGIN SELECT RAISE(ABORT, 'rating_event is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER rating_event_no_delete BEFORE DELETE ON rating_event BEGIN SELECT RAISE(ABORT, 'rating_event is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER session_event_no_update BEFORE UPDATE ON session_event BEGIN SELECT RAISE(ABORT, 'session_event is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER session_event_no_delete BEFORE DELETE ON session_event BEGIN SELECT RAISE(ABORT, 'session_event is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER question_version_no_update BEFORE UPDATE ON question_version BEGIN SELECT RAISE(ABORT, 'question_version never changes'); END;
--> statement-breakpoint
-- What counts: neither replaced nor taken back.
CREATE VIEW live_attempt AS
SELECT * FROM attempt WHERE type = 'answer' AND NOT EXISTS (SELECT 1 FROM attempt AS later WHERE later.replaces = attempt.id);
