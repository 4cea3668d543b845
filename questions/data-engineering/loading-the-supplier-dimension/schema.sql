create table supplier_dim (
  supplier_id integer not null,
  name        text not null,
  tier        text,                         -- null: not rated
  valid_from  date not null,
  valid_to    date,                         -- exclusive; null: open version
  primary key (supplier_id, valid_from)
);

create table staged_supplier (
  supplier_id integer primary key,
  name        text not null,
  tier        text
);
