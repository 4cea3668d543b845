create table reservation (
  reservation_id integer primary key,
  card           text not null,
  starts_at      timestamp not null,
  ends_at        timestamp,                 -- exclusive; null: until further notice
  status         text not null check (status in ('booked', 'running', 'cancelled')),
  check (ends_at > starts_at)
);
