select coalesce(t.region, 'unknown') as region, sum(s.amount) as then_amount,
       coalesce(sum(s.amount) filter (where n.region = t.region), 0) as now_amount
from sale s
left join customer_version t on t.customer_id = s.customer_id and t.valid_from <= s.sold_on and (t.valid_to is null or s.sold_on < t.valid_to)
left join customer_version n on n.customer_id = s.customer_id and n.valid_to is null
group by 1 order by 1
