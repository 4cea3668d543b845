create table product_change (
  feed_offset bigint primary key,           -- order of arrival
  product_id  integer not null,
  version     integer not null,             -- counted up by the source system
  op          text not null check (op in ('upsert', 'delete')),
  title       text,
  price       numeric(10, 2)
);
