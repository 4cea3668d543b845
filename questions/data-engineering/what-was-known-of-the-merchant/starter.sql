-- columns: payment_id, labels, chargebacks, rate
select
