create table reading (
  sensor      text not null,
  reported_at timestamp not null,
  value       numeric,                      -- null: report without a value
  primary key (sensor, reported_at)
);
