with known as (
  select p.statement_id, p.article, p.price, p.recorded_at, p.valid_from,
         coalesce(p.valid_to, 'infinity'::date) as valid_to
  from price_statement p
  join asked a on p.recorded_at <= a.known_at
),
bound as (
  select article, valid_from as at from known
  union
  select article, valid_to from known
),
piece as (
  select article, at as piece_from, lead(at) over (partition by article order by at) as piece_to
  from bound
),
won as (
  select distinct on (c.article, c.piece_from) c.article, c.piece_from, c.piece_to, k.price
  from piece c
  join known k on k.article = c.article and k.valid_from <= c.piece_from and c.piece_to <= k.valid_to
  order by c.article, c.piece_from, k.statement_id desc
),
marked as (
  select article, piece_from, piece_to, price,
         case when piece_from = lag(piece_to) over w and price = lag(price) over w then 0 else 1 end as starts
  from won
  where price is not null
  window w as (partition by article order by piece_from)
),
numbered as (
  select article, piece_from, piece_to, price,
         sum(starts) over (partition by article order by piece_from) as period
  from marked
)
select article, min(piece_from) as valid_from,
       nullif(max(piece_to), 'infinity'::date) as valid_to, price
from numbered
group by article, period, price
order by article, valid_from
