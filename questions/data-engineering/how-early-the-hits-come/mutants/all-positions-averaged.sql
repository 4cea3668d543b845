with placed as (
  select query, doc_id,
         row_number() over (partition by query order by score desc, doc_id) as position
  from result
),
marked as (
  select p.query, p.position, r.doc_id as hit,
         count(r.doc_id) over (partition by p.query order by p.position) as hits_so_far
  from placed p
  left join relevant r on r.query = p.query and r.doc_id = p.doc_id
  where p.position <= 5
),
per_query as (
  select query, count(hit) as hits,
         sum(hits_so_far::numeric / position) as total
  from marked
  group by query
),
judged as (
  select query, count(*) as relevant
  from relevant
  group by query
)
select j.query, j.relevant, coalesce(q.hits, 0) as hits,
       round(coalesce(q.total, 0) / least(j.relevant, 5), 3) as ap5
from judged j
left join per_query q on q.query = j.query
order by j.query
