-- columns: model_id, problem
select
