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
         1.0 / (select count(distinct label) from label) as pe
  from pair p
)
select first, second, items, round(po, 3) as agreement,
       round((po - pe) / nullif(1 - pe, 0), 3) as kappa
from chance
order by first, second
