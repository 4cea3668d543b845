-- columns: customer_id, name
select
