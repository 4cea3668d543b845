with marked as (
  select visitor_id, view_id, viewed_at, page,
         case when viewed_at - lag(viewed_at) over w <= interval '30 minutes' then 0 else 1 end as starts
  from page_view
  window w as (partition by visitor_id order by viewed_at, view_id)
),
numbered as (
  select visitor_id, view_id, viewed_at, page,
         sum(starts) over (partition by visitor_id order by viewed_at, view_id) as visit_no
  from marked
)
select visitor_id, visit_no,
       (array_agg(page order by viewed_at, view_id))[1] as landing_page,
       count(*) as views,
       extract(epoch from max(viewed_at) - min(viewed_at))::integer as seconds
from numbered
group by visitor_id, visit_no
order by visitor_id, visit_no
