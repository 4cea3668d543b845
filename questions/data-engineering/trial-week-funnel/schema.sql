create table event (
  event_id    integer primary key,
  user_id     integer not null,
  name        text not null,                -- 'signup', 'upload', 'train', 'deploy' and others
  happened_at timestamp not null
);
