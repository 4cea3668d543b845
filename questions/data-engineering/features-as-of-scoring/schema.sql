create table label (
  label_id   integer primary key,
  card_id    integer not null,
  scored_at  timestamp not null,            -- when the live model had to decide
  chargeback boolean not null               -- known weeks later
);

create table feature_value (
  card_id      integer not null,
  feature      text not null check (feature in ('balance', 'tx_count')),
  event_time   timestamp not null,          -- the moment the value describes
  available_at timestamp not null,          -- when the online store could first serve it
  value        numeric not null,
  primary key (card_id, feature, event_time, available_at),
  check (available_at >= event_time)
);
