with cell as (
  select version,
         count(*) filter (where score >= 0.5 and is_fraud)     as tp,
         count(*) filter (where score >= 0.5 and not is_fraud) as fp,
         count(*) filter (where score <  0.5 and is_fraud)     as fn,
         count(*) filter (where score <  0.5 and not is_fraud) as tn
  from scored
  where is_fraud is not null and score is not null
  group by version
)
select version, tp, fp, fn, tn,
       round(tp::numeric / nullif(tp + fp, 0), 3) as precision,
       round(tp::numeric / nullif(tp + fn, 0), 3) as recall
from cell
order by version
