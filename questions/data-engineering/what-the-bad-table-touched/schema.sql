create table artefact (
  artefact_id text primary key,
  kind        text not null check (kind in ('table', 'features', 'model', 'report')),
  retired_on  date                          -- null: still in use
);

create table derivation (
  input_id  text not null references artefact,
  output_id text not null references artefact,
  primary key (input_id, output_id)
);

create table tainted (
  artefact_id text primary key references artefact
);
