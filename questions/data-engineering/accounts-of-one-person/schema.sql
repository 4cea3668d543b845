create table account (
  account_id integer primary key
);

create table account_key (
  account_id integer not null references account,
  kind       text not null,                 -- 'email', 'phone', 'device', …
  value      text not null,
  primary key (account_id, kind, value)
);
