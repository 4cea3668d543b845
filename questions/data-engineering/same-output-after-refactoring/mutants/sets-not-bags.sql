with extra as (
  select 'a' as side, item, label
  from (select item, label from run_a except select item, label from run_b) as x
  union all
  select 'b', item, label
  from (select item, label from run_b except select item, label from run_a) as y
)
select side, item, label, count(*) as copies
from extra
group by side, item, label
order by item, side, label nulls last
