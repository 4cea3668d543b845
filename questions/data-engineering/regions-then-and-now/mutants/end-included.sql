with placed as (
  select s.amount,
         coalesce(t.region, 'unknown') as then_region,
         coalesce(n.region, 'unknown') as now_region
  from sale s
  left join customer_version t
    on t.customer_id = s.customer_id
   and t.valid_from <= s.sold_on
   and (t.valid_to is null or s.sold_on <= t.valid_to)
  left join customer_version n
    on n.customer_id = s.customer_id
   and n.valid_to is null
),
line as (
  select then_region as region, amount as then_amount, 0 as now_amount from placed
  union all
  select now_region, 0, amount from placed
)
select region, sum(then_amount) as then_amount, sum(now_amount) as now_amount
from line
group by region
order by region
