-- columns: challenge, place, team, score
select
