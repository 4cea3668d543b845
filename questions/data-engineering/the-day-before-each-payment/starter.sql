-- columns: payment_id, count_24h, sum_24h, seconds_since
select
