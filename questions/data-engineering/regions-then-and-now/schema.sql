create table customer_version (
  version_id  integer primary key,
  customer_id integer not null,
  region      text not null,
  valid_from  date not null,
  valid_to    date,                         -- exclusive; null: current version
  check (valid_to > valid_from)
);

create table sale (
  sale_id     integer primary key,
  customer_id integer not null,
  sold_on     date not null,
  amount      numeric(10, 2) not null
);
