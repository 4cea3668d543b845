-- columns: card, first_id, second_id, overlap_from, overlap_to
select
