-- columns: shop, day, purchases, avg_7
select
