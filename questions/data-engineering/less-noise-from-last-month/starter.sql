-- columns: variant, users, raw_mean, adjusted_mean
select
