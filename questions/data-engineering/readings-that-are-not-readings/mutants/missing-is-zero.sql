select clinic,
       count(*) as readings,
       count(*) - count(nullif(minutes, -1)) as missing,
       round(avg(coalesce(nullif(minutes, -1), 0)), 1) as mean_minutes
from reading
group by clinic
order by missing desc, clinic
