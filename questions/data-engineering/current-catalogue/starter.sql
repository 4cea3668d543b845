-- columns: product_id, title, price, version
select
