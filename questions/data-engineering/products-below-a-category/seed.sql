insert into category values
  (1, null, 'Sport'),
  (2, 1, 'Cycling'),
  (3, 2, 'Helmets'),
  (4, 1, 'Running'),
  (5, null, 'Books');
insert into product values
  (1, 1, true),
  (2, 2, true),
  (3, 3, true),
  (4, 3, true),
  (5, 3, false),
  (6, 4, false);
