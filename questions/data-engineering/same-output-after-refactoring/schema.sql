create table run_a (
  item  integer not null,
  label text                                -- null: no label could be given
);

create table run_b (
  item  integer not null,
  label text
);
