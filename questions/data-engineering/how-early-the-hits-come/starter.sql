-- columns: query, relevant, hits, ap5
select
