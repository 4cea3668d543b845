with best as (
  select challenge, team, max(score) as score
  from submission
  where score is not null
  group by challenge, team
),
placed as (
  select challenge, team, score,
         rank() over (partition by challenge order by score desc) as place
  from best
)
select challenge, place, team, score
from placed
where place <= 2
order by challenge, place, team
