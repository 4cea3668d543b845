-- columns: side, item, label, copies
select
