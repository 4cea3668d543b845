create table assignment (
  user_id    integer primary key,
  variant    text not null,
  started_on date not null
);

create table spend (
  user_id  integer not null,
  spent_on date not null,
  amount   numeric(10, 2) not null          -- several rows a day are possible
);
