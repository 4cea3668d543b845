-- columns: feature, pairs, only_recomputed, only_served, different, bad_percent
select
