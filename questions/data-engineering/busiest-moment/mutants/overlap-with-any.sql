with total as (
  select a.cluster, a.started_at as at, sum(b.cards) as cards
  from job a join job b on b.cluster = a.cluster
   and b.started_at < coalesce(a.ended_at, 'infinity') and a.started_at < coalesce(b.ended_at, 'infinity')
  group by a.cluster, a.job_id, a.started_at
)
select distinct on (cluster) cluster, cards as peak_cards, at as peak_at from total order by cluster, cards desc, at
