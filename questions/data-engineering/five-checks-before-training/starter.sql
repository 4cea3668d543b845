-- columns: check_name, failed, percent
select
