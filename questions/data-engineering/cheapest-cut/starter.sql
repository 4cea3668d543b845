-- columns: threshold, false_positives, false_negatives, cost
select
