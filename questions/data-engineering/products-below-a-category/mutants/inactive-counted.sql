with recursive pair (ancestor_id, category_id) as (
  select category_id, category_id
  from category
  union all
  select p.ancestor_id, c.category_id
  from pair p
  join category c on c.parent_id = p.category_id
),
own as (
  select category_id, count(*) as products
  from product
  group by category_id
),
total as (
  select p.ancestor_id, coalesce(sum(o.products), 0) as products
  from pair p
  left join own o on o.category_id = p.category_id
  group by p.ancestor_id
),
depth as (
  select category_id, count(*) - 1 as depth
  from pair
  group by category_id
)
select c.category_id, c.name, d.depth, coalesce(o.products, 0) as own, t.products as total
from category c
join depth d on d.category_id = c.category_id
join total t on t.ancestor_id = c.category_id
left join own o on o.category_id = c.category_id
order by c.category_id
