-- columns: article, valid_from, valid_to, price
select
