with per_day as (
  select shop_id, bought_at::date as day, count(*) as purchases
  from purchase
  group by shop_id, bought_at::date
),
spine as (
  select s.shop_id, s.name, g.day::date as day
  from shop s
  cross join lateral generate_series(s.opened_on::timestamp, s.last_day::timestamp, interval '1 day') as g (day)
)
select s.name as shop, s.day, coalesce(p.purchases, 0) as purchases,
       case when row_number() over w >= 7
            then round(avg(coalesce(p.purchases, 0)) over (w rows between 6 preceding and current row), 2)
       end as avg_7
from spine s
left join per_day p on p.shop_id = s.shop_id and p.day = s.day
window w as (partition by s.shop_id order by s.day)
order by shop, s.day
