insert into task_run values
  ('features', '2026-03-01 02:00:00', 1, 'failed'),
  ('features', '2026-03-02 02:00:00', 1, 'failed'),
  ('features', '2026-03-02 02:00:00', 2, 'failed'),
  ('features', '2026-03-03 02:00:00', 1, 'skipped'),
  ('features', '2026-03-04 02:00:00', 1, 'failed'),
  ('features', '2026-03-05 02:00:00', 1, 'failed'),
  ('features', '2026-03-05 02:00:00', 2, 'success'),
  ('features', '2026-03-06 02:00:00', 1, 'failed'),
  ('labels',   '2026-03-01 03:00:00', 1, 'failed'),
  ('labels',   '2026-03-01 09:00:00', 1, 'failed'),
  ('labels',   '2026-03-01 15:00:00', 1, 'success'),
  ('labels',   '2026-03-01 21:00:00', 1, 'failed');
