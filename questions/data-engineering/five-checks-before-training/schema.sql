create table store (
  store_id integer primary key
);

create table receipt (
  row_id     integer primary key,
  store_id   integer,
  receipt_no text,
  sold_on    date,
  amount     numeric(10, 2)
);
