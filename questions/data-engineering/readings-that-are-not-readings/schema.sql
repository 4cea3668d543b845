create table reading (
  reading_id integer primary key,
  clinic     text not null,
  minutes    integer,                       -- null or -1: not known
  taken_at   timestamp not null
);
