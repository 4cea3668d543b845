with last_change as (
  select distinct on (g.row_id) g.row_id, g.op, g.label, g.version_id
  from change g
  where g.version_id <= (select version_id from version where tag = 'train-2026-05')
  order by g.row_id, g.version_id desc
)
select row_id, label, version_id as from_version from last_change where op = 'put' order by row_id
