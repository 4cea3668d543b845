with drawn as (
  select document_id, language,
         row_number() over (partition by language order by md5('audit-7:' || document_id)) as place,
         count(*) over (partition by language) as n
  from document
)
select language, document_id,
       round(n / least(n, ceil(0.1 * n)), 3) as weight
from drawn
where place <= ceil(0.1 * n)
order by language, document_id
