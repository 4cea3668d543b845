with spine as (
  select s.shop_id, s.name, g.day::date as day
  from shop s
  cross join lateral generate_series(s.opened_on::timestamp, s.last_day::timestamp, interval '1 day') as g (day)
),
c as (
  select s.name, s.day, count(*) as purchases from spine s
  left join purchase p on p.shop_id = s.shop_id and p.bought_at::date = s.day group by s.name, s.day
)
select name as shop, day, purchases,
  case when row_number() over w >= 7 then round(avg(purchases) over (w rows between 6 preceding and current row), 2) end as avg_7
from c window w as (partition by name order by day) order by name, day
