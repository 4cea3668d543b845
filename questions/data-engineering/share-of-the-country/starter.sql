-- columns: country, shop, revenue, percent
select
