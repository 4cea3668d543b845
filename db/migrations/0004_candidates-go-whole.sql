-- The timeline goes with its session, and what a candidate's session left as attempts goes with it too. All else stays append-only.
DROP TRIGGER attempt_no_delete;
--> statement-breakpoint
CREATE TRIGGER attempt_no_delete BEFORE DELETE ON attempt
WHEN old.candidate IS NULL OR EXISTS (SELECT 1 FROM session WHERE id = old.session_id)
BEGIN SELECT RAISE(ABORT, 'attempt is append-only'); END;
--> statement-breakpoint
DROP TRIGGER session_event_no_delete;
--> statement-breakpoint
CREATE TRIGGER session_event_no_delete BEFORE DELETE ON session_event
WHEN EXISTS (SELECT 1 FROM session WHERE id = old.session_id)
BEGIN SELECT RAISE(ABORT, 'session_event is append-only'); END;
--> statement-breakpoint
-- Left behind by sessions that were discarded before.
DELETE FROM session_event WHERE session_id NOT IN (SELECT id FROM session);
