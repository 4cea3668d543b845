select clinic,
       count(*) as readings,
       count(*) - count(nullif(greatest(minutes, 0), 0)) as missing,
       round(avg(nullif(greatest(minutes, 0), 0)), 1) as mean_minutes
from reading
group by clinic
order by missing desc, clinic
