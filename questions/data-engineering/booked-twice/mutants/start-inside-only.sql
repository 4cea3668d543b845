select a.card,
       a.reservation_id as first_id,
       b.reservation_id as second_id,
       greatest(a.starts_at, b.starts_at) as overlap_from,
       least(a.ends_at, b.ends_at) as overlap_to
from reservation a
join reservation b
  on b.card = a.card
 and b.reservation_id > a.reservation_id
 and b.starts_at >= a.starts_at
 and b.starts_at < coalesce(a.ends_at, 'infinity')
where a.status <> 'cancelled'
  and b.status <> 'cancelled'
order by a.card, first_id, second_id
