create table customer (
  customer_id integer primary key,
  joined_on   date not null
);

create table activity (
  customer_id integer not null references customer,
  active_on   date not null,
  action      text not null                 -- several rows for one customer and day are possible
);

create table load_state (
  complete_through date not null            -- one row: activity is fully loaded up to and including this day
);
