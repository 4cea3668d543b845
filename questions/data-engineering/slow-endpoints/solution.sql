select endpoint,
       count(*) as requests,
       percentile_cont(0.5)  within group (order by duration_ms) as median_ms,
       percentile_disc(0.95) within group (order by duration_ms) as p95_ms
from request
where status < 500
group by endpoint
having count(*) >= 4
order by p95_ms desc, endpoint
