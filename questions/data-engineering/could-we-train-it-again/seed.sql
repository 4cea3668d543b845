insert into training_run values
  (1, '9f2c', false, 'sha256:aa'),
  (2, '77d0', true, 'sha256:bb'),
  (3, null, true, null);
insert into model values
  ('churn-4', 1, 'live'),
  ('eta-2', 2, 'live'),
  ('rank-9', null, 'live'),
  ('fraud-1', 3, 'live'),
  ('fraud-0', null, 'archived');
insert into dataset values
  (10, null),
  (11, '2026-02-01 00:00:00'),
  (12, '2026-03-01 00:00:00');
insert into run_input values
  (1, 10),
  (2, 10),
  (2, 11),
  (2, 12);
