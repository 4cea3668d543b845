with pair as (
  select feature, s.value as s, r.value as r
  from served s
  full join (
    select request_id, feature, value
    from recomputed
  ) r using (request_id, feature)
),
counted as (
  select feature,
         count(*) as pairs,
         count(*) filter (where s is null and r is not null) as only_recomputed,
         count(*) filter (where s is not null and r is null) as only_served,
         count(*) filter (where abs(s - r) > greatest(0.01 * abs(r), 0.000001)) as different
  from pair
  group by feature
)
select feature, pairs, only_recomputed, only_served, different,
       round(100.0 * (only_recomputed + only_served + different) / pairs, 1) as bad_percent
from counted
order by bad_percent desc, feature
