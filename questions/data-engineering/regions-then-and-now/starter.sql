-- columns: region, then_amount, now_amount
select
