-- columns: artefact_id, kind, hops
select
