with lateness as (
  select happened_at::date as day,
         loaded_at::date - happened_at::date as late,
         max(loaded_at::date) over (partition by happened_at::date) as newest
  from event
)
select day,
       count(*) as events,
       round(count(*) filter (where late = 0)::numeric / count(*), 3) as same_day,
       round(count(*) filter (where late <= 1)::numeric / count(*), 3) as next_day,
       percentile_disc(0.95) within group (order by late) as days_to_95
from lateness
where day < newest - 3
group by day
order by day
