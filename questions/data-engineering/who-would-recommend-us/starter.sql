-- columns: answers, raw_nps, weighted_nps
select
