-- columns: warehouse, month, days, mean_stock, closing_stock
select
