insert into account values
  (1),
  (2),
  (3),
  (4),
  (5),
  (6),
  (7),
  (8);
insert into account_key values
  (1, 'email', 'a@x.io'),
  (2, 'email', 'a@x.io'),
  (2, 'device', 'd7'),
  (3, 'device', 'd7'),
  (3, 'email', 'c@x.io'),
  (4, 'phone', '100'),
  (5, 'phone', '100'),
  (6, 'phone', '100'),
  (7, 'phone', '100'),
  (5, 'email', ''),
  (6, 'email', ''),
  (7, 'device', 'd9');
