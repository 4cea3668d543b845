create table request (
  request_id  integer primary key,
  endpoint    text not null,
  status      integer not null,
  duration_ms integer not null
);
