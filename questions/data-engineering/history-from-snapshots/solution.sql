with day as (
  select snapshot_date,
         row_number() over (order by snapshot_date) as n,
         lead(snapshot_date) over (order by snapshot_date) as next_date
  from (select distinct snapshot_date from account_snapshot) as d
),
compared as (
  select s.account_id, s.plan, s.region, d.snapshot_date, d.n, d.next_date,
         lag(d.n)      over w as prev_n,
         lag(s.plan)   over w as prev_plan,
         lag(s.region) over w as prev_region
  from account_snapshot s
  join day d using (snapshot_date)
  window w as (partition by s.account_id order by d.n)
),
numbered as (
  select *,
         sum(case
               when prev_n = n - 1
                and plan is not distinct from prev_plan
                and region is not distinct from prev_region then 0
               else 1
             end) over (partition by account_id order by n) as version_no
  from compared
)
select account_id, plan, region,
       min(snapshot_date) as valid_from,
       (array_agg(next_date order by n desc))[1] as valid_to
from numbered
group by account_id, version_no, plan, region
order by account_id, valid_from
