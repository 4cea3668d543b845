create table shop (
  shop_id integer primary key,
  name    text not null unique,
  country text not null
);

create table sale (
  sale_id integer primary key,
  shop_id integer not null references shop,
  amount  numeric(10, 2) not null
);
