select c.customer_id, c.name from customer c
where c.is_active
  and c.customer_id not in (select customer_id from invitation where status <> 'bounced')
order by c.customer_id
