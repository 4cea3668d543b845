create table population (
  age_group text primary key,
  customers integer not null check (customers > 0)
);

create table answer (
  answer_id integer primary key,
  age_group text not null references population,
  score     integer check (score between 0 and 10)  -- null: left empty
);
