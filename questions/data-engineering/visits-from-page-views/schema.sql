create table page_view (
  view_id    integer primary key,
  visitor_id integer not null,
  viewed_at  timestamp not null,
  page       text not null
);
