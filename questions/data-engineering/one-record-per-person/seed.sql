insert into contact values
  (1, 'Noor@Example.org', 'Noor A.', '555-10', '2026-01-05 10:00:00'),
  (2, ' noor@example.org', 'Noor Aziz', ' ', '2026-02-01 10:00:00'),
  (3, null, 'Pavel', null, '2026-01-01 10:00:00'),
  (4, '', 'Quinn', null, '2026-01-02 10:00:00'),
  (5, 'ren@example.org', null, null, '2026-01-03 10:00:00');
