-- columns: pipeline, first_failed, last_failed, runs
select
