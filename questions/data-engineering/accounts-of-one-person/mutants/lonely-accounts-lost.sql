with recursive usable as (
  select kind, value
  from account_key
  where trim(value) <> ''
  group by kind, value
  having count(*) between 2 and 3
),
edge as (
  select distinct a.account_id as one, b.account_id as two
  from usable u
  join account_key a on a.kind = u.kind and a.value = u.value
  join account_key b on b.kind = u.kind and b.value = u.value and b.account_id <> a.account_id
),
reach (account_id, reached) as (
  select account_id, account_id
  from account
  where account_id in (select one from edge)
  union
  select r.account_id, e.two
  from reach r
  join edge e on e.one = r.reached
)
select account_id, min(reached) as person_id, count(*) as accounts
from reach
group by account_id
order by account_id
