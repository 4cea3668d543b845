insert into supplier_dim values
  (1, 'Anan Foods', 'gold', '2025-01-01', '2026-01-01'),
  (1, 'Anan Foods', 'silver', '2026-01-01', null),
  (2, 'Borealis', null, '2025-05-01', null),
  (3, 'Casa Lima', 'gold', '2025-05-01', null),
  (4, 'Dhow Line', 'silver', '2026-02-01', null);
insert into staged_supplier values
  (1, 'Anan Foods', 'gold'),
  (2, 'Borealis', 'silver'),
  (3, 'Casa Lima SA', 'gold'),
  (5, 'Ebo Mills', null);
