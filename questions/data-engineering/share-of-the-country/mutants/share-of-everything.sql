with per_shop as (
  select s.country, s.name as shop, coalesce(sum(x.amount), 0) as revenue
  from shop s
  left join sale x on x.shop_id = s.shop_id
  group by s.shop_id, s.country, s.name
)
select country, shop, revenue,
       round(100 * revenue / nullif(sum(revenue) over (), 0), 1) as percent
from per_shop
order by country, revenue desc, shop
