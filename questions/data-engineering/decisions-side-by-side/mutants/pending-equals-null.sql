select language,
       count(*) filter (where decision = 'keep')   as kept,
       count(*) filter (where decision = 'remove') as removed,
       count(*) filter (where decision = 'unsure') as unsure,
       count(*) filter (where decision = null)    as pending
from item
group by language
order by language nulls last
