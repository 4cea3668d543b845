with mark as (
  select age_group,
         case when score >= 9 then 1 when score <= 6 then -1 else 0 end as m
  from answer
  where score is not null
),
grp as (
  select m.age_group, p.customers, count(*) as n, sum(m.m) as net
  from mark m
  join population p on p.age_group = m.age_group
  group by m.age_group, p.customers
)
select coalesce(sum(n), 0) as answers,
       round(100.0 * sum(net) / nullif(sum(n), 0), 1) as raw_nps,
       round(100 * sum(customers::numeric * net / n) / nullif((select sum(customers) from population), 0), 1) as weighted_nps
from grp
