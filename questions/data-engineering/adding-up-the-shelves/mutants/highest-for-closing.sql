with daily as (
  select warehouse, day, sum(quantity) as total
  from stock_snapshot
  group by warehouse, day
)
select warehouse,
       date_trunc('month', day)::date as month,
       count(*) as days,
       round(avg(total), 1) as mean_stock,
       max(total) as closing_stock
from daily
group by warehouse, date_trunc('month', day)::date
order by warehouse, month
