create table event (
  event_id    integer primary key,
  happened_at timestamp not null,
  loaded_at   timestamp not null,
  check (loaded_at >= happened_at)
);
