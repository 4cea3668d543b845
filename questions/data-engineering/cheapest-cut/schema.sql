create table scored (
  payment_id integer primary key,
  score      numeric not null,
  is_fraud   boolean not null
);
