create table payment (
  payment_id integer primary key,
  card_id    integer not null,
  paid_at    timestamp not null,
  amount     numeric(10, 2) not null,
  merchant   text not null
);
