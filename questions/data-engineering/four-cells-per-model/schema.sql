create table scored (
  row_id   integer primary key,
  version  text not null,
  score    numeric,                         -- null: scoring failed
  is_fraud boolean                          -- null: not known (yet)
);
