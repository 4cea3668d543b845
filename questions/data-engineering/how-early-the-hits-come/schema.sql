create table result (
  query  text not null,
  doc_id integer not null,
  score  numeric not null,
  primary key (query, doc_id)
);

create table relevant (
  query  text not null,
  doc_id integer not null,
  primary key (query, doc_id)
);
