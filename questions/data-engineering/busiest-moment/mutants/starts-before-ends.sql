with change as (
  select cluster, started_at as at, cards as delta from job
  union all
  select cluster, ended_at, -cards from job where ended_at is not null
),
level as (
  select cluster, at, sum(delta) over (partition by cluster order by at, delta desc rows unbounded preceding) as cards
  from change
)
select distinct on (cluster) cluster, cards as peak_cards, at as peak_at
from level
order by cluster, cards desc, at
