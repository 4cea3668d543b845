select m.model_id, p.problem
from model m
left join training_run r on r.run_id = m.run_id
cross join lateral (values
  ('no run', m.run_id is null),
  ('no commit', m.run_id is not null and r.commit_hash is null),
  ('uncommitted changes', r.commit_hash is not null and r.is_dirty),
  ('no data recorded', m.run_id is not null
     and not exists (select 1 from run_input i where i.run_id = m.run_id)),
  ('data deleted', exists (
     select 1 from run_input i join dataset d on d.dataset_id = i.dataset_id
     where i.run_id = m.run_id and d.deleted_at is not null)),
  ('no environment', m.run_id is not null and r.image_digest is null)
) as p (problem, applies)
where m.stage = 'live' and p.applies
order by m.model_id, p.problem
