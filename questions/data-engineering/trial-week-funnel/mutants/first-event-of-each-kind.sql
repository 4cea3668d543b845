with firsts as (
  select user_id,
         min(happened_at) filter (where name = 'signup') as t1,
         min(happened_at) filter (where name = 'upload') as t2,
         min(happened_at) filter (where name = 'train')  as t3,
         min(happened_at) filter (where name = 'deploy') as t4
  from event
  group by user_id
),
flagged as (
  select 1 as s1,
         (t2 >= t1 and t2 < t1 + interval '7 days') as s2,
         (t3 >= t2 and t2 >= t1 and t3 < t1 + interval '7 days') as s3,
         (t4 >= t3 and t3 >= t2 and t2 >= t1 and t4 < t1 + interval '7 days') as s4
  from firsts
  where t1 >= timestamp '2026-01-01 00:00:00' and t1 < timestamp '2026-02-01 00:00:00'
),
counted as (
  select v.step_no, v.step, v.users
  from (select count(*) as c1, count(*) filter (where s2) as c2, count(*) filter (where s3) as c3,
               count(*) filter (where s4) as c4 from flagged) as c
  cross join lateral (values (1, 'signup', c1), (2, 'upload', c2), (3, 'train', c3), (4, 'deploy', c4))
    as v (step_no, step, users)
)
select step, users,
       round(users::numeric / nullif(lag(users) over (order by step_no), 0), 3) as share_of_previous
from counted
order by step_no
