create table order_line (
  order_id integer not null,
  product  text not null,
  quantity integer not null check (quantity >= 0)  -- 0: cancelled; a product can have several lines
);
