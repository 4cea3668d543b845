with grouped as (
  select sensor, reported_at, value,
         count(value) over (partition by sensor order by reported_at) as grp
  from reading
),
last_known as (
  select sensor, reported_at, value,
         max(value) over g as known,
         lag(reported_at) over (partition by sensor order by reported_at) as known_at
  from grouped
  window g as (partition by sensor, grp)
)
select sensor, reported_at,
       case when value is not null then value
            when reported_at - known_at <= interval '1 hour' then known
       end as value,
       case when value is not null then 'measured'
            when reported_at - known_at <= interval '1 hour' then 'carried'
            else 'missing'
       end as source
from last_known
order by sensor, reported_at
