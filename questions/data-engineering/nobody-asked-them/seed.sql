insert into customer values
  (1, 'Amara', true),
  (2, 'Bo', true),
  (3, 'Chiara', false),
  (4, 'Dmitri', true),
  (5, 'Bo', true);
insert into invitation values
  (10, 1, 'sent'),
  (11, 4, 'bounced'),
  (12, null, 'answered'),
  (13, 3, 'bounced');
