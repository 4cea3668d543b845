-- columns: version, tp, fp, fn, tn, precision, recall
select
