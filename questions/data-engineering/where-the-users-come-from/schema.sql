create table active_day (
  user_id   integer not null,
  active_on date not null,
  primary key (user_id, active_on)
);
