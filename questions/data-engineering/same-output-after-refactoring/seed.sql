insert into run_a values
  (1, 'cat'),
  (2, 'dog'),
  (2, 'dog'),
  (3, null),
  (4, 'cat');
insert into run_b values
  (4, 'dog'),
  (3, null),
  (1, 'cat'),
  (2, 'dog');
