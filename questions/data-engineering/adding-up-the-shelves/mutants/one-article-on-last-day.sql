select warehouse, date_trunc('month', day)::date as month, count(distinct day) as days,
  round(sum(quantity)::numeric / count(distinct day), 1) as mean_stock, (array_agg(quantity order by day desc, article))[1] as closing_stock
from stock_snapshot group by warehouse, date_trunc('month', day)::date order by warehouse, month
