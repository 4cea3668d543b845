insert into stock_snapshot values
  ('Izmir', 'jar', '2026-03-02', 10),
  ('Izmir', 'lid', '2026-03-02', 30),
  ('Izmir', 'jar', '2026-03-03', 8),
  ('Izmir', 'lid', '2026-03-03', 25),
  ('Izmir', 'lid', '2026-03-30', 5),
  ('Izmir', 'jar', '2026-04-01', 50),
  ('Oulu', 'jar', '2026-03-02', 7);
