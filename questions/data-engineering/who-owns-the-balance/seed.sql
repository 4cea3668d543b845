insert into customer values
  (1, 'private'),
  (2, 'private'),
  (3, 'business'),
  (4, 'student');
insert into account values
  (10, 500.00),
  (11, 1000.00),
  (12, 900.00),
  (13, 80.00);
insert into account_owner values
  (10, 1, 1),
  (11, 1, 75),
  (11, 3, 25),
  (12, 2, 0.8),
  (12, 3, null),
  (12, 1, 0.1);
