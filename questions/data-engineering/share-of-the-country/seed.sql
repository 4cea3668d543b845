insert into shop values
  (1, 'Alfama', 'PT'),
  (2, 'Baixa', 'PT'),
  (3, 'Chiado', 'PT'),
  (4, 'Nyhavn', 'DK');
insert into sale values
  (1, 1, 30.00),
  (2, 1, 15.50),
  (3, 2, 54.50),
  (4, 4, 80.00);
