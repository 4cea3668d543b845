select warehouse, date_trunc('month', day)::date as month, count(distinct day) as days, round(avg(quantity), 1) as mean_stock,
  (select sum(x.quantity) from stock_snapshot x where x.warehouse = s.warehouse and x.day = max(s.day)) as closing_stock
from stock_snapshot s group by warehouse, date_trunc('month', day)::date order by warehouse, month
