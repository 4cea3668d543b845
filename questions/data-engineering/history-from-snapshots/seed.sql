insert into account_snapshot values
  ('2026-01-05', 1, 'free', 'EU'),
  ('2026-01-06', 1, 'pro',  'EU'),
  ('2026-01-07', 1, 'pro',  'EU'),
  ('2026-01-10', 1, 'free', 'EU'),
  ('2026-01-05', 2, 'pro',  null),
  ('2026-01-06', 2, 'pro',  null),
  ('2026-01-10', 2, 'pro',  'US');
