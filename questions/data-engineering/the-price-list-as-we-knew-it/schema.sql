create table price_statement (
  statement_id integer primary key,
  article      text not null,
  price        numeric(10, 2),              -- null: no price in this period
  valid_from   date not null,
  valid_to     date,                        -- exclusive; null: for ever
  recorded_at  timestamp not null,
  check (valid_to > valid_from)
);

create table asked (
  known_at timestamp not null               -- at most one row
);
