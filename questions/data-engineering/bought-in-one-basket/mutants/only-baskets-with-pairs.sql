with basket as (
  select distinct order_id, product
  from order_line
  where quantity > 0
),
total as (
  select count(*) as n from (select order_id from basket group by order_id having count(*) > 1) m
),
single as (
  select product, count(*) as n from basket group by product
),
pair as (
  select a.product as first, b.product as second, count(*) as n
  from basket a
  join basket b on b.order_id = a.order_id and b.product > a.product
  group by a.product, b.product
  having count(*) >= 2
)
select p.first, p.second, p.n as baskets,
       round(1.0 * p.n * t.n / (x.n * y.n), 2) as lift
from pair p
join single x on x.product = p.first
join single y on y.product = p.second
cross join total t
order by lift desc, p.first, p.second
