create table job (
  job_id     integer primary key,
  cluster    text not null,
  started_at timestamp not null,
  ended_at   timestamp,                     -- exclusive; null: still running
  cards      integer not null check (cards > 0),
  check (ended_at > started_at)
);
