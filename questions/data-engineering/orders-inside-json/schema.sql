create table event (
  event_id integer primary key,
  payload  jsonb not null
);
