create table shop (
  shop_id   integer primary key,
  name      text not null unique,
  opened_on date not null,
  last_day  date not null,
  check (last_day >= opened_on)
);

create table purchase (
  purchase_id integer primary key,
  shop_id     integer not null references shop,
  bought_at   timestamp not null            -- never outside the shop's days
);
