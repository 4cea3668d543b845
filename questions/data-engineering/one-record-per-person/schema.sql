create table contact (
  contact_id integer primary key,
  email      text,
  name       text,
  phone      text,
  updated_at timestamp not null
);
