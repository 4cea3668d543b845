-- columns: category_id, name, depth, own, total
select
