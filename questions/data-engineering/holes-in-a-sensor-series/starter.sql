-- columns: sensor, reported_at, value, source
select
