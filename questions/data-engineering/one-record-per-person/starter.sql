-- columns: person_id, email, name, phone, contacts
select
