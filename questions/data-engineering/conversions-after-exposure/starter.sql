-- columns: variant, users, converted, rate
select
