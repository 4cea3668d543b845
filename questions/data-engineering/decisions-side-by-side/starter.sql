-- columns: language, kept, removed, unsure, pending
select
