with change as (
  select cluster, started_at as at, cards as delta from job
  union
  select cluster, ended_at, -cards from job where ended_at is not null
),
moment as (
  select cluster, at, sum(delta) as delta
  from change
  group by cluster, at
),
level as (
  select cluster, at, sum(delta) over (partition by cluster order by at) as cards
  from moment
)
select distinct on (cluster) cluster, cards as peak_cards, at as peak_at
from level
order by cluster, cards desc, at
