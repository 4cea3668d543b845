with recursive reach (id, hops, path) as (
  select t.artefact_id, 0, array[t.artefact_id]
  from tainted t
  union all
  select d.output_id, r.hops + 1, r.path || d.output_id
  from reach r
  join derivation d on d.input_id = r.id
  join artefact o on o.artefact_id = d.output_id and o.retired_on is null
  where d.output_id <> all (r.path)
)
select a.artefact_id, a.kind, min(r.hops) as hops
from reach r
join artefact a on a.artefact_id = r.id
where a.retired_on is null
  and a.artefact_id not in (select artefact_id from tainted)
group by a.artefact_id, a.kind
order by hops, a.artefact_id
