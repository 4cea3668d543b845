insert into product_change values
  (1, 10, 1, 'upsert', 'Kettle',        24.00),
  (2, 20, 1, 'upsert', 'Lamp',          40.00),
  (3, 10, 3, 'upsert', 'Kettle 1.7 l',  27.50),
  (4, 10, 2, 'upsert', 'Kettle',        25.00),
  (5, 20, 2, 'delete', null,            null),
  (6, 30, 1, 'upsert', 'Chair',         99.00),
  (7, 30, 2, 'upsert', 'Chair',         -1.00),
  (8, 40, 5, 'upsert', 'Desk',          310.00),
  (9, 40, 5, 'upsert', 'Standing desk', 310.00);
