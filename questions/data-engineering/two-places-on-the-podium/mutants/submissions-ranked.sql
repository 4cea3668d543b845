select distinct challenge, place, team, score
from (select challenge, team, score, rank() over (partition by challenge order by score desc) as place
      from submission where score is not null) r
where place <= 2
order by challenge, place, team
