select sensor, reported_at,
  case when value is not null then value when reported_at - lag(reported_at) over w <= interval '1 hour' then lag(value) over w end as value,
  case when value is not null then 'measured' when reported_at - lag(reported_at) over w <= interval '1 hour' and lag(value) over w is not null then 'carried' else 'missing' end as source
from reading window w as (partition by sensor order by reported_at)
order by sensor, reported_at
