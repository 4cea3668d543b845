create table task_run (
  pipeline      text not null,
  scheduled_for timestamp not null,
  attempt       integer not null,           -- 1, 2, … within one scheduled run
  status        text not null check (status in ('success', 'failed', 'skipped')),
  primary key (pipeline, scheduled_for, attempt)
);
