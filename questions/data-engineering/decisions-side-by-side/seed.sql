insert into item values
  (1, 'en', 'keep'),
  (2, 'en', 'remove'),
  (3, 'en', null),
  (4, 'fa', 'remove'),
  (5, null, 'unsure'),
  (6, 'fa', 'remove'),
  (7, null, null),
  (8, 'en', 'keep');
