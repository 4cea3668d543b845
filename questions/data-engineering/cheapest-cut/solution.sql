with per_score as (
  select score,
         count(*) filter (where is_fraud)     as frauds,
         count(*) filter (where not is_fraud) as honest
  from scored
  group by score
),
at_threshold as (
  select score as threshold,
         sum(honest) over (order by score desc) as false_positives,
         sum(frauds) over () - sum(frauds) over (order by score desc) as false_negatives
  from per_score
)
select threshold, false_positives, false_negatives,
       2 * false_positives + 50 * false_negatives as cost
from at_threshold
order by cost, threshold desc
limit 1
