insert into version values
  (1, null, null),
  (2, 1, null),
  (3, 1, 'experiment'),
  (4, 2, 'train-2026-05'),
  (5, 4, null);
insert into change values
  (1, 100, 'put', 'cat'),
  (1, 101, 'put', 'dog'),
  (1, 102, 'put', 'cat'),
  (2, 101, 'remove', null),
  (2, 103, 'put', 'owl'),
  (3, 100, 'put', 'lynx'),
  (3, 104, 'put', 'dog'),
  (4, 102, 'put', 'lynx'),
  (5, 103, 'remove', null);
