insert into artefact values
  ('clicks',       'table',    null),
  ('orders',       'table',    null),
  ('sessions_v1',  'table',    '2026-02-01'),
  ('user_feats',   'features', null),
  ('item_feats',   'features', null),
  ('ranker',       'model',    null),
  ('ranker_old',   'model',    '2025-12-01'),
  ('ctr_report',   'report',   null),
  ('sales_report', 'report',   null);

insert into derivation values
  ('clicks', 'sessions_v1'), ('sessions_v1', 'user_feats'), ('clicks', 'ctr_report'),
  ('orders', 'item_feats'), ('orders', 'sales_report'),
  ('user_feats', 'ranker'), ('item_feats', 'ranker'), ('user_feats', 'ranker_old'),
  ('ranker', 'ctr_report'), ('ranker', 'clicks');

insert into tainted values ('clicks');
