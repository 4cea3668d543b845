with existing as (
  select d.supplier_id, coalesce(s.name, d.name) as name, d.tier, d.valid_from, d.valid_to,
         s.tier as new_tier,
         s.supplier_id is not null and d.tier is distinct from s.tier as changes
  from supplier_dim d
  left join staged_supplier s on s.supplier_id = d.supplier_id
)
select supplier_id, name,
       case when changes and valid_from = date '2026-06-01' then new_tier else tier end as tier,
       valid_from,
       case when changes and valid_from < date '2026-06-01' then date '2026-06-01' else valid_to end as valid_to
from existing
union all
select s.supplier_id, s.name, s.tier, date '2026-06-01', null
from staged_supplier s
left join supplier_dim d on d.supplier_id = s.supplier_id and d.valid_to is null
where d.supplier_id is null
   or (d.tier is distinct from s.tier and d.valid_from < date '2026-06-01')
order by supplier_id, valid_from
