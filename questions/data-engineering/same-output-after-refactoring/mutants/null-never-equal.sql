with c as (
  select coalesce(a.item, b.item) as item, coalesce(a.label, b.label) as label, coalesce(a.n, 0) - coalesce(b.n, 0) as diff
  from (select item, label, count(*) as n from run_a group by 1, 2) a
  full join (select item, label, count(*) as n from run_b group by 1, 2) b on a.item = b.item and a.label = b.label
)
select case when diff > 0 then 'a' else 'b' end as side, item, label, abs(diff) as copies
from c where diff <> 0 order by item, side, label nulls last
