with keyed as (
  select contact_id, nullif(lower(trim(email)), '') as email, name, phone, updated_at
  from contact
)
select min(contact_id) as person_id,
       email,
       (array_agg(name  order by contact_id desc) filter (where trim(name)  <> ''))[1] as name,
       (array_agg(phone order by contact_id desc) filter (where trim(phone) <> ''))[1] as phone,
       count(*) as contacts
from keyed
group by email, case when email is null then contact_id end
order by person_id
