with final as (
  select distinct on (pipeline, scheduled_for) pipeline, scheduled_for, status
  from task_run
  order by pipeline, scheduled_for, attempt desc
),
numbered as (
  select pipeline, scheduled_for, status,
         row_number() over (partition by pipeline order by scheduled_for)
       - row_number() over (partition by pipeline, status order by scheduled_for) as island
  from final
  where status <> 'skipped'
)
select pipeline,
       min(scheduled_for) as first_failed,
       max(scheduled_for) as last_failed,
       count(*) as runs
from numbered
where status = 'failed'
group by pipeline, island
having count(*) >= 3
order by pipeline, first_failed
