with running as (
  select article, movement_id, moved_at,
         sum(quantity) over (
           partition by article
           order by movement_id
           rows unbounded preceding
         ) as stock
  from movement
)
select distinct on (article) article, movement_id, moved_at, stock
from running
where stock < 0
order by article, movement_id
