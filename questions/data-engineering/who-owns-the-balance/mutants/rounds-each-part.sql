with bridge as (
  select account_id, customer_id,
         case when count(share) over a = count(*) over a
              then share / sum(share) over a
              else 1.0 / count(*) over a
         end as factor
  from account_owner
  window a as (partition by account_id)
)
select coalesce(c.segment, 'no owner') as segment,
       count(distinct c.customer_id) as customers,
       sum(round(x.balance * coalesce(b.factor, 1), 2)) as balance
from account x
left join bridge b on b.account_id = x.account_id
left join customer c on c.customer_id = b.customer_id
group by coalesce(c.segment, 'no owner')
order by segment
