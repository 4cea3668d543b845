insert into scored values
  (1, 0.92, true),
  (2, 0.80, false),
  (3, 0.80, true),
  (4, 0.40, false),
  (5, 0.35, false),
  (6, 0.30, true),
  (7, 0.22, false),
  (8, 0.10, false);
