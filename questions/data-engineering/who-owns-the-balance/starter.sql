-- columns: segment, customers, balance
select
