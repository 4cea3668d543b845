-- columns: account_id, plan, region, valid_from, valid_to
select
