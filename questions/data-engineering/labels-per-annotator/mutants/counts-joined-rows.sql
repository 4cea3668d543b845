select a.annotator_id, a.name,
       count(*) as labels,
       count(distinct l.item_id) as items
from annotator a
left join label l
  on l.annotator_id = a.annotator_id
 and l.labelled_at >= timestamp '2026-03-01 00:00:00'
 and l.labelled_at <  timestamp '2026-04-01 00:00:00'
group by a.annotator_id, a.name
order by labels desc, a.annotator_id
