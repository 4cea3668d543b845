with entrant as (
  select user_id, min(variant) as variant, max(exposed_at) as entered_at
  from exposure
  group by user_id
  having count(distinct variant) = 1
),
outcome as (
  select e.user_id, e.variant,
         exists (
           select 1
           from orders o
           where o.user_id = e.user_id
             and o.ordered_at >= e.entered_at
             and o.ordered_at < e.entered_at + interval '7 days'
         ) as converted
  from entrant e
)
select variant, count(*) as users,
       count(*) filter (where converted) as converted,
       round(count(*) filter (where converted)::numeric / count(*), 4) as rate
from outcome
group by variant
order by variant
