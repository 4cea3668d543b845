with at_threshold as (
  select score as threshold,
         count(*) filter (where not is_fraud) over w as false_positives,
         count(*) filter (where is_fraud) over () - count(*) filter (where is_fraud) over w as false_negatives
  from scored
  window w as (order by score desc, is_fraud desc rows unbounded preceding)
)
select threshold, false_positives, false_negatives, 2 * false_positives + 50 * false_negatives as cost
from at_threshold order by cost, threshold desc limit 1
