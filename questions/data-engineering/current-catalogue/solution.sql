with ranked as (
  select product_id, version, op, title, price,
         row_number() over (
           partition by product_id
           order by version desc, feed_offset desc
         ) as place
  from product_change
  where op = 'delete'
     or (op = 'upsert' and price >= 0)
)
select product_id, title, price, version
from ranked
where place = 1 and op = 'upsert'
order by product_id
