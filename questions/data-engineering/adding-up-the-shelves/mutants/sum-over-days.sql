with daily as (
  select warehouse, day, sum(quantity) as total
  from stock_snapshot
  group by warehouse, day
)
select warehouse,
       date_trunc('month', day)::date as month,
       count(*) as days,
       sum(total) as mean_stock,
       (array_agg(total order by day desc))[1] as closing_stock
from daily
group by warehouse, date_trunc('month', day)::date
order by warehouse, month
