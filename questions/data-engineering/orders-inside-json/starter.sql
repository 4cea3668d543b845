-- columns: sku, orders, units, revenue
select
