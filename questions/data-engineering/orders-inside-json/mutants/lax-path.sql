select line ->> 'sku' as sku, count(distinct e.event_id) as orders, sum(coalesce((line ->> 'qty')::integer, 1)) as units,
       round(sum(coalesce((line ->> 'qty')::integer, 1) * (line ->> 'price')::numeric), 2) as revenue
from event e cross join lateral jsonb_path_query(payload, '$.items[*]') as line
where e.payload ->> 'type' = 'order' group by 1 order by revenue desc, sku
