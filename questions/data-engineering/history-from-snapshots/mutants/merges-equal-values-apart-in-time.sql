with last_day as (select max(snapshot_date) as d from account_snapshot),
version as (
  select account_id, plan, region, min(snapshot_date) as valid_from, max(snapshot_date) as last_seen
  from account_snapshot
  group by account_id, plan, region
)
select v.account_id, v.plan, v.region, v.valid_from,
       case when v.last_seen < l.d then
         (select min(snapshot_date) from account_snapshot s where s.snapshot_date > v.last_seen) end as valid_to
from version v cross join last_day l
order by v.account_id, v.valid_from
