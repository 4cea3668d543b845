with entrant as (
  select user_id, min(variant) as variant, min(exposed_at) as entered_at from exposure group by user_id having count(distinct variant) = 1
)
select variant, count(distinct e.user_id) as users, count(o.user_id) as converted,
       round(count(o.user_id)::numeric / count(distinct e.user_id), 4) as rate
from entrant e left join orders o on o.user_id = e.user_id and o.ordered_at >= e.entered_at and o.ordered_at < e.entered_at + interval '7 days'
group by variant order by variant
