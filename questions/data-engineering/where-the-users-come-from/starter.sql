-- columns: week, new_users, retained, returned, lost
select
