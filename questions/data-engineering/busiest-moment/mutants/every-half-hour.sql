with level as (
  select j.cluster, g.at, sum(j.cards) as cards
  from (select min(started_at) as lo, max(greatest(started_at, ended_at)) as hi from job) b
  cross join lateral generate_series(date_trunc('hour', b.lo), b.hi, interval '30 minutes') as g (at)
  join job j on j.started_at <= g.at and g.at < coalesce(j.ended_at, 'infinity')
  group by j.cluster, g.at
)
select distinct on (cluster) cluster, cards as peak_cards, at as peak_at
from level
order by cluster, cards desc, at
