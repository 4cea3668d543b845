create table account_snapshot (
  snapshot_date date not null,
  account_id    integer not null,
  plan          text not null,
  region        text,                       -- null: not known
  primary key (snapshot_date, account_id)
);
