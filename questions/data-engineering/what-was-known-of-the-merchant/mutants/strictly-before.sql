select p.payment_id, k.labels, k.chargebacks,
       round((k.chargebacks + 5 * k.all_chargebacks::numeric / nullif(k.all_labels, 0)) / (k.labels + 5), 4) as rate
from payment p
cross join lateral (
  select count(*) filter (where q.merchant = p.merchant) as labels,
         count(*) filter (where q.merchant = p.merchant and l.is_chargeback) as chargebacks,
         count(*) as all_labels,
         count(*) filter (where l.is_chargeback) as all_chargebacks
  from label l
  join payment q on q.payment_id = l.payment_id
  where l.known_at < p.paid_at
) k
order by p.payment_id
