with common as (
  select a.annotator as first, b.annotator as second, a.label as la, b.label as lb
  from label a
  join label b on b.item_id = a.item_id and b.annotator > a.annotator
),
pair as (
  select first, second, count(*) as items, avg((la = lb)::integer) as po
  from common
  group by first, second
  having count(*) >= 4
),
used_a as (select first, second, la as label, count(*) as n from common group by first, second, la),
used_b as (select first, second, lb as label, count(*) as n from common group by first, second, lb),
chance as (
  select p.first, p.second, p.items, p.po,
         coalesce((
           select sum(a.n * b.n)
           from used_a a
           join used_b b using (first, second, label)
           where a.first = p.first and a.second = p.second
         ), 0) / (p.items * p.items)::numeric as pe
  from pair p
)
select first, second, items, round(po, 3) as agreement,
       coalesce(round((po - pe) / nullif(1 - pe, 0), 3), 1) as kappa
from chance
order by first, second
