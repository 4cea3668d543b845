with per_user as (
  select a.user_id, a.variant,
         coalesce(sum(s.amount) filter (where s.spent_on <  a.started_on), 0)::double precision as x,
         coalesce(sum(s.amount) filter (where s.spent_on >= a.started_on), 0)::double precision as y
  from assignment a
  left join spend s
    on s.user_id = a.user_id
   and s.spent_on >= a.started_on - 28
   and s.spent_on <  a.started_on + 14
  group by a.user_id, a.variant
),
overall as (
  select variant, coalesce(regr_slope(y, x), 0) as theta, avg(x) as mean_x
  from per_user
  group by variant
)
select u.variant, count(*) as users,
       round(avg(u.y)::numeric, 3) as raw_mean,
       round((avg(u.y) - o.theta * (avg(u.x) - o.mean_x))::numeric, 3) as adjusted_mean
from per_user u
join overall o on o.variant = u.variant
group by u.variant, o.theta, o.mean_x
order by u.variant
