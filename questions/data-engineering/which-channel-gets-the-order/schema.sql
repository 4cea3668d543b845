create table click (
  click_id   integer primary key,
  user_id    integer not null,
  clicked_at timestamp not null,
  channel    text not null                  -- 'search', 'mail', 'social', 'direct', …
);

create table purchase (
  purchase_id integer primary key,
  user_id     integer not null,
  bought_at   timestamp not null,
  amount      numeric(10, 2) not null
);
