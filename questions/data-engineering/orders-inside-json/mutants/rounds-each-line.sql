select line ->> 'sku' as sku,
       count(distinct e.event_id) as orders,
       sum(coalesce((line ->> 'qty')::integer, 1)) as units,
       sum(round(coalesce((line ->> 'qty')::integer, 1) * (line ->> 'price')::numeric, 2)) as revenue
from event e
cross join lateral jsonb_array_elements(
  case jsonb_typeof(e.payload -> 'items') when 'array' then e.payload -> 'items' else '[]' end
) as line
where e.payload ->> 'type' = 'order'
group by line ->> 'sku'
order by revenue desc, sku
