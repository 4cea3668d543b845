create table stock_snapshot (
  warehouse text not null,
  article   text not null,
  day       date not null,
  quantity  integer not null check (quantity > 0),
  primary key (warehouse, article, day)
);
