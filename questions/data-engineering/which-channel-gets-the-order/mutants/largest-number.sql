select coalesce(c.channel, 'direct') as channel,
       count(*) as orders,
       sum(p.amount) as revenue
from purchase p
left join lateral (
  select k.channel
  from click k
  where k.user_id = p.user_id
    and k.channel <> 'direct'
    and k.clicked_at <= p.bought_at
    and k.clicked_at >= p.bought_at - interval '7 days'
  order by k.click_id desc
  limit 1
) c on true
group by coalesce(c.channel, 'direct')
order by revenue desc, channel
