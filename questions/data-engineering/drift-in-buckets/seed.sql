insert into bucket values
  (1, null, 0.20),
  (2, 0.20, 0.50),
  (3, 0.50, 0.80),
  (4, 0.80, null);
insert into score values
  (1, 'ref', 0.10),
  (2, 'ref', 0.10),
  (3, 'ref', 0.10),
  (4, 'ref', 0.10),
  (5, 'ref', 0.30),
  (6, 'ref', 0.30),
  (7, 'ref', 0.30),
  (8, 'ref', 0.60),
  (9, 'ref', 0.60),
  (10, 'ref', 0.90),
  (11, 'live', 0.10),
  (12, 'live', 0.10),
  (13, 'live', 0.50),
  (14, 'live', 0.50),
  (15, 'live', 0.50),
  (16, 'live', 0.79),
  (17, 'live', null),
  (18, 'live', null);
