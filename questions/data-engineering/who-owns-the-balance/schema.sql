create table customer (
  customer_id integer primary key,
  segment     text not null
);

create table account (
  account_id integer primary key,
  balance    numeric(12, 2) not null
);

create table account_owner (
  account_id  integer not null references account,
  customer_id integer not null references customer,
  share       numeric check (share > 0),    -- null: not recorded
  primary key (account_id, customer_id)
);
