create table served (
  request_id integer not null,
  feature    text not null,
  value      numeric,
  primary key (request_id, feature)
);

create table recomputed (
  request_id integer not null,
  feature    text not null,
  value      numeric,
  primary key (request_id, feature)
);
