select c.customer_id, c.name
from customer c
where c.is_active
  and not exists (
    select 1
    from invitation i
    where i.customer_id = c.customer_id
      and i.status <> 'bounced'
  )
order by c.customer_id
