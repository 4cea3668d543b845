create table movement (
  movement_id integer primary key,
  article     text not null,
  moved_at    timestamp not null,
  quantity    integer not null
);
