-- columns: account_id, person_id, accounts
select
