-- columns: label_id, chargeback, balance, tx_count
select
