with checked as (
  select r.amount < 0 or r.amount > 10000 as out_of_range,
         r.sold_on > date '2026-03-31' as in_future,
         r.store_id is null or r.receipt_no is null or r.sold_on is null or r.amount is null as missing,
         r.store_id is not null and r.receipt_no is not null
           and count(*) over (partition by r.store_id, r.receipt_no) > 1 as repeated,
         r.store_id is not null
           and not exists (select 1 from store s where s.store_id = r.store_id) as unknown
  from receipt r
),
total as (
  select count(*) as n,
         count(*) filter (where out_of_range) as c1,
         count(*) filter (where in_future)    as c2,
         count(*) filter (where missing)      as c3,
         count(*) filter (where repeated)     as c4,
         count(*) filter (where unknown)      as c5
  from checked
)
select v.check_name, v.failed, round(100.0 * v.failed / nullif(t.n, 0), 1) as percent
from total t
cross join lateral (values
  ('amount_out_of_range', c1), ('future_date', c2), ('missing_value', c3),
  ('repeated_number', c4), ('unknown_store', c5)
) as v (check_name, failed)
order by v.check_name
