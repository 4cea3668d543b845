select endpoint,
       count(*) filter (where status < 500) as requests,
       percentile_cont(0.5)  within group (order by duration_ms) filter (where status < 500) as median_ms,
       percentile_disc(0.95) within group (order by duration_ms) filter (where status < 500) as p95_ms
from request
group by endpoint
having count(*) >= 4
order by p95_ms desc, endpoint
