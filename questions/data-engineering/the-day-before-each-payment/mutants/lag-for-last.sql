select payment_id,
       count(*) over day_before as count_24h,
       coalesce(sum(amount) over day_before, 0) as sum_24h,
       extract(epoch from paid_at - lag(paid_at) over (partition by card_id order by paid_at, payment_id))::integer as seconds_since
from payment
window day_before as (
         partition by card_id order by paid_at
         range between interval '24 hours' preceding and current row exclude group
       ),
       all_before as (
         partition by card_id order by paid_at
         range between unbounded preceding and current row exclude group
       )
order by payment_id
