-- columns: annotator_id, name, labels, items
select
