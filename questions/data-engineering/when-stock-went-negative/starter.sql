-- columns: article, movement_id, moved_at, stock
select
