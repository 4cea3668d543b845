-- columns: first, second, items, agreement, kappa
select
