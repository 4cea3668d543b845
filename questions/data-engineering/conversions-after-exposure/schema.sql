create table exposure (
  user_id    integer not null,
  variant    text not null,
  exposed_at timestamp not null
);

create table orders (
  user_id    integer not null,
  ordered_at timestamp not null
);
