with per_day as (
  select shop_id, bought_at::date as day, count(*) as purchases from purchase group by shop_id, bought_at::date
)
select s.name as shop, p.day, p.purchases,
       case when row_number() over w >= 7 then round(avg(p.purchases) over (w rows between 6 preceding and current row), 2) end as avg_7
from shop s join per_day p on p.shop_id = s.shop_id
window w as (partition by s.shop_id order by p.day)
order by shop, p.day
