create table customer (
  customer_id integer primary key,
  name        text not null,
  is_active   boolean not null
);

create table invitation (
  invitation_id integer primary key,
  customer_id   integer references customer,  -- null: answered over a public link
  status        text not null check (status in ('sent', 'bounced', 'answered'))
);
