with lateness as (
  select happened_at::date as day,
         extract(day from loaded_at - happened_at)::integer as late,
         max(loaded_at::date) over () as newest
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
