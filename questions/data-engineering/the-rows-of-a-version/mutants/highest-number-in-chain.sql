with recursive chain (version_id, parent_id, distance) as (
  select version_id, parent_id, 0
  from version
  where tag = 'train-2026-05'
  union all
  select v.version_id, v.parent_id, c.distance + 1
  from chain c
  join version v on v.version_id = c.parent_id
),
last_change as (
  select distinct on (g.row_id) g.row_id, g.op, g.label, g.version_id
  from chain c
  join change g on g.version_id = c.version_id
  order by g.row_id, g.version_id desc
)
select row_id, label, version_id as from_version
from last_change
where op = 'put'
order by row_id
