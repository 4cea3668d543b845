select c.customer_id, c.name from customer c
left join invitation i on i.customer_id = c.customer_id
where c.is_active and i.invitation_id is null and i.status <> 'bounced'
order by c.customer_id
