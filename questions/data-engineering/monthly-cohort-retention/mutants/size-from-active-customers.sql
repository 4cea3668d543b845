with member as (
  select customer_id, joined_on, date_trunc('month', joined_on)::date as cohort_month
  from customer
),
cohort as (
  select cohort_month, count(distinct p.customer_id) as cohort_size
  from member p join activity a on a.customer_id = p.customer_id
  group by cohort_month
),
last_full as (
  select (date_trunc('month', complete_through + 1) - interval '1 month')::date as month
  from load_state
),
grid as (
  select c.cohort_month, c.cohort_size, m.month::date as month,
         row_number() over (partition by c.cohort_month order by m.month) - 1 as month_no
  from cohort c
  cross join last_full f
  cross join lateral generate_series(c.cohort_month::timestamp, f.month::timestamp, interval '1 month') as m (month)
),
seen as (
  select p.cohort_month, date_trunc('month', a.active_on)::date as month,
         count(distinct a.customer_id) as active
  from member p
  join activity a on a.customer_id = p.customer_id and a.active_on >= p.joined_on
  group by 1, 2
)
select g.cohort_month, g.month_no, g.cohort_size,
       coalesce(s.active, 0) as active,
       round(coalesce(s.active, 0)::numeric / g.cohort_size, 3) as retained
from grid g
left join seen s using (cohort_month, month)
order by g.cohort_month, g.month_no
