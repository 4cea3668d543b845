with daily as (
  select warehouse, day, sum(quantity) as total
  from stock_snapshot
  group by warehouse, day
)
select warehouse,
       date_trunc('month', day)::date as month,
       count(*) as days,
       round(sum(total)::numeric / (select count(distinct x.day) from stock_snapshot x where date_trunc('month', x.day)::date = date_trunc('month', daily.day)::date), 1) as mean_stock,
       (array_agg(total order by day desc))[1] as closing_stock
from daily
group by warehouse, date_trunc('month', daily.day)::date
order by warehouse, month
