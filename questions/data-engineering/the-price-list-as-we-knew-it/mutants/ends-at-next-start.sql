with known as (
  select p.* from price_statement p join asked a on p.recorded_at <= a.known_at
),
d as (
  select distinct on (article, valid_from) article, valid_from, price, valid_to from known
  order by article, valid_from, recorded_at desc, statement_id desc
),
n as (select article, valid_from, least(valid_to, lead(valid_from) over (partition by article order by valid_from)) as valid_to, price from d)
select article, valid_from, valid_to, price from n where price is not null order by article, valid_from
