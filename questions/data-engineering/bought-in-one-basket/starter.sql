-- columns: first, second, baskets, lift
select
