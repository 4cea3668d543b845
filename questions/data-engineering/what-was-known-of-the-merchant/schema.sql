create table payment (
  payment_id integer primary key,
  merchant   text not null,
  paid_at    timestamp not null
);

create table label (
  payment_id    integer primary key references payment,
  is_chargeback boolean not null,
  known_at      timestamp not null          -- always after paid_at of the payment
);
