create table label (
  item_id   integer not null,
  annotator text not null,
  label     text not null,
  primary key (item_id, annotator)
);
