insert into order_line values
  (1, 'tent', 1),
  (1, 'stove', 1),
  (1, 'gas', 2),
  (2, 'stove', 1),
  (2, 'gas', 1),
  (2, 'gas', 1),
  (3, 'tent', 1),
  (3, 'gas', 1),
  (4, 'tent', 1),
  (4, 'stove', 0),
  (4, 'gas', 1),
  (5, 'book', 1),
  (6, 'tent', 0);
