select l.label_id, l.chargeback, b.value as balance, t.value as tx_count
from label l
left join lateral (
  select f.value
  from feature_value f
  where f.card_id = l.card_id
    and f.feature = 'balance'
    and f.available_at <= l.scored_at
  order by f.event_time desc, f.available_at desc
  limit 1
) b on true
left join lateral (
  select f.value
  from feature_value f
  where f.card_id = l.card_id
    and f.feature = 'tx_count'
    and f.available_at <= l.scored_at
  order by f.event_time desc, f.available_at desc
  limit 1
) t on true
order by l.label_id
