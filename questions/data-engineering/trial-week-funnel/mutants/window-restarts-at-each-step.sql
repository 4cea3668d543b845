with signup as (
  select user_id, min(happened_at) as t1
  from event
  where name = 'signup'
  group by user_id
  having min(happened_at) >= timestamp '2026-01-01 00:00:00'
     and min(happened_at) <  timestamp '2026-02-01 00:00:00'
),
path as (
  select s.user_id, s.t1, u.t2, r.t3, d.t4
  from signup s
  left join lateral (
    select min(e.happened_at) as t2 from event e
    where e.user_id = s.user_id and e.name = 'upload'
      and e.happened_at >= s.t1 and e.happened_at < s.t1 + interval '7 days'
  ) u on true
  left join lateral (
    select min(e.happened_at) as t3 from event e
    where e.user_id = s.user_id and e.name = 'train'
      and e.happened_at >= u.t2 and e.happened_at < u.t2 + interval '7 days'
  ) r on true
  left join lateral (
    select min(e.happened_at) as t4 from event e
    where e.user_id = s.user_id and e.name = 'deploy'
      and e.happened_at >= r.t3 and e.happened_at < r.t3 + interval '7 days'
  ) d on true
),
counted as (
  select v.step_no, v.step, v.users
  from (select count(t1) as c1, count(t2) as c2, count(t3) as c3, count(t4) as c4 from path) as c
  cross join lateral (values (1, 'signup', c1), (2, 'upload', c2), (3, 'train', c3), (4, 'deploy', c4))
    as v (step_no, step, users)
)
select step, users,
       round(users::numeric / nullif(lag(users) over (order by step_no), 0), 3) as share_of_previous
from counted
order by step_no
