create table category (
  category_id integer primary key,
  parent_id   integer references category,  -- null: a root
  name        text not null
);

create table product (
  product_id  integer primary key,
  category_id integer not null references category,
  is_active   boolean not null
);
