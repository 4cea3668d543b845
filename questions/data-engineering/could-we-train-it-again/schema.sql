create table training_run (
  run_id       integer primary key,
  commit_hash  text,                        -- null: not recorded
  is_dirty     boolean not null,            -- there were uncommitted changes
  image_digest text                         -- null: not recorded
);

create table model (
  model_id text primary key,
  run_id   integer references training_run, -- null: uploaded by hand
  stage    text not null check (stage in ('live', 'staging', 'archived'))
);

create table dataset (
  dataset_id integer primary key,
  deleted_at timestamp
);

create table run_input (
  run_id     integer not null references training_run,
  dataset_id integer not null references dataset,
  primary key (run_id, dataset_id)
);
