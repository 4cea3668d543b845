create table item (
  item_id  integer primary key,
  language text,                            -- null: not recognised
  decision text check (decision in ('keep', 'remove', 'unsure'))  -- null: not decided yet
);
