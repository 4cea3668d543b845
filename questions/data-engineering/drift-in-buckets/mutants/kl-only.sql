with frame as (
  select bucket_no, lower, upper from bucket
  union all
  select 0, null, null
),
counted as (
  select f.bucket_no,
         count(*) filter (where s.period = 'ref')  as ref_rows,
         count(*) filter (where s.period = 'live') as live_rows
  from frame f
  left join score s
    on case when f.bucket_no = 0 then s.value is null
            else (f.lower is null or s.value >= f.lower) and (f.upper is null or s.value < f.upper)
                 and s.value is not null
       end
  group by f.bucket_no
),
shared as (
  select bucket_no, ref_rows, live_rows,
         (ref_rows  + 0.5) / (sum(ref_rows)  over () + 0.5 * count(*) over ()) as r,
         (live_rows + 0.5) / (sum(live_rows) over () + 0.5 * count(*) over ()) as l
  from counted
)
select bucket_no, ref_rows, live_rows,
       round(l * ln(l / r), 4) as contribution,
       round(sum(l * ln(l / r)) over (), 4) as psi
from shared
order by bucket_no
