create table document (
  document_id integer primary key,
  language    text not null
);
