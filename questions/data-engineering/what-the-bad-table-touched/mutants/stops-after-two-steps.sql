with reach as (
  select d.output_id as id, 1 as hops
  from tainted t join derivation d on d.input_id = t.artefact_id
  union all
  select e.output_id, 2
  from tainted t join derivation d on d.input_id = t.artefact_id
  join derivation e on e.input_id = d.output_id
)
select a.artefact_id, a.kind, min(r.hops) as hops
from reach r
join artefact a on a.artefact_id = r.id
where a.retired_on is null
  and a.artefact_id not in (select artefact_id from tainted)
group by a.artefact_id, a.kind
order by hops, a.artefact_id
