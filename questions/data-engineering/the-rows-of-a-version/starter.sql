-- columns: row_id, label, from_version
select
