select language,
       count(*) filter (where decision = 'keep')   as kept,
       count(case when decision = 'remove' then 1 else 0 end) as removed,
       count(*) filter (where decision = 'unsure') as unsure,
       count(*) filter (where decision is null)    as pending
from item
group by language
order by language nulls last
