with user_week as (select distinct user_id, date_trunc('week', active_on)::date as week from active_day),
spine as (
  select g.week::date as week from (select min(week) as lo, max(week) as hi from user_week) b
  cross join lateral generate_series(b.lo::timestamp, b.hi::timestamp, interval '7 days') as g (week)
),
u as (select user_id, min(week) as first from user_week group by user_id)
select s.week,
  count(*) filter (where a.week is not null and u.first = s.week) as new_users,
  count(*) filter (where a.week is not null and p.week is not null) as retained,
  count(*) filter (where a.week is not null and p.week is null and u.first < s.week) as returned,
  count(*) filter (where a.week is null and u.first < s.week) as lost
from spine s cross join u
left join user_week a on a.user_id = u.user_id and a.week = s.week
left join user_week p on p.user_id = u.user_id and p.week = s.week - 7
group by s.week order by s.week
