create table bucket (
  bucket_no integer primary key check (bucket_no > 0),
  lower     numeric,                        -- null: open
  upper     numeric                         -- exclusive; null: open
);

create table score (
  row_id integer primary key,
  period text not null check (period in ('ref', 'live')),
  value  numeric                            -- null: no score
);
