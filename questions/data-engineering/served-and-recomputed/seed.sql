insert into served values
  (1, 'age_days', 400),
  (1, 'orders_30d', 3),
  (1, 'score_7d', 0.500),
  (2, 'age_days', 10),
  (2, 'orders_30d', null),
  (3, 'orders_30d', 7),
  (3, 'score_7d', 0.300);
insert into recomputed values
  (1, 'age_days', 400),
  (1, 'orders_30d', 4),
  (1, 'score_7d', 0.504),
  (2, 'age_days', 10),
  (2, 'orders_30d', 1),
  (2, 'score_7d', null),
  (3, 'age_days', 77),
  (3, 'orders_30d', 7),
  (9, 'orders_30d', 5);
