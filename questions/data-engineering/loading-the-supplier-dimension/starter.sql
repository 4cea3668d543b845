-- columns: supplier_id, name, tier, valid_from, valid_to
select
