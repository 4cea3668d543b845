create table annotator (
  annotator_id integer primary key,
  name         text not null
);

create table label (
  label_id     integer primary key,
  annotator_id integer references annotator,  -- null: written by the pre-labelling model
  item_id      integer not null,
  labelled_at  timestamp not null
);
