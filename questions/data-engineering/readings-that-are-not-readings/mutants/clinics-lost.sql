select clinic,
       count(*) as readings,
       count(*) - count(nullif(minutes, -1)) as missing,
       round(avg(nullif(minutes, -1)), 1) as mean_minutes
from reading
where minutes >= 0
group by clinic
order by missing desc, clinic
