-- columns: language, document_id, weight
select
