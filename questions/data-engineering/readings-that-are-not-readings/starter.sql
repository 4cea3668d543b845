-- columns: clinic, readings, missing, mean_minutes
select
