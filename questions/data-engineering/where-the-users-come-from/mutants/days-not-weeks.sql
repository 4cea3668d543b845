with user_week as (
  select user_id, date_trunc('week', active_on)::date as week
  from active_day
),
seen as (
  select week,
         lag(week)  over (partition by user_id order by week) as previous,
         lead(week) over (partition by user_id order by week) as next
  from user_week
),
move as (
  select week,
         case when previous is null then 'new'
              when previous = week - 7 then 'retained'
              else 'returned'
         end as kind
  from seen
  union all
  select week + 7, 'lost'
  from seen
  where next is null or next > week + 7
),
spine as (
  select g.week::date as week
  from (select min(week) as lo, max(week) as hi from user_week) b
  cross join lateral generate_series(b.lo::timestamp, b.hi::timestamp, interval '7 days') as g (week)
)
select s.week,
       count(*) filter (where m.kind = 'new')      as new_users,
       count(*) filter (where m.kind = 'retained') as retained,
       count(*) filter (where m.kind = 'returned') as returned,
       count(*) filter (where m.kind = 'lost')     as lost
from spine s
left join move m on m.week = s.week
group by s.week
order by s.week
