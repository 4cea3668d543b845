select 'a' as side, item, label, count(*) as copies
from (select item, label from run_a except all select item, label from run_b) x
group by item, label order by item, side, label nulls last
