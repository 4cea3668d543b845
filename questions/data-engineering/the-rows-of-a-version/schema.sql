create table version (
  version_id integer primary key,
  parent_id  integer references version,    -- null: the first version
  tag        text unique
);

create table change (
  version_id integer not null references version,
  row_id     integer not null,
  op         text not null check (op in ('put', 'remove')),
  label      text,                          -- null for remove
  primary key (version_id, row_id)
);
