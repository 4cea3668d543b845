-- columns: step, users, share_of_previous
select
