select p.payment_id, count(q.payment_id) as count_24h, coalesce(sum(q.amount), 0) as sum_24h,
  extract(epoch from p.paid_at - (select max(x.paid_at) from payment x where x.card_id = p.card_id and x.paid_at < p.paid_at))::integer as seconds_since
from payment p left join payment q on q.card_id = p.card_id and q.paid_at < p.paid_at and q.paid_at::date = p.paid_at::date
group by p.payment_id order by p.payment_id
