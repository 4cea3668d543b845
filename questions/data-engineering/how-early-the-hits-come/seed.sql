insert into result values
  ('boots', 11, 0.9),
  ('boots', 12, 0.8),
  ('boots', 13, 0.7),
  ('boots', 14, 0.6),
  ('lamp', 21, 0.5),
  ('lamp', 20, 0.5),
  ('sofa', 30, 0.4);
insert into relevant values
  ('boots', 11),
  ('boots', 14),
  ('boots', 19),
  ('lamp', 20),
  ('rug', 40);
