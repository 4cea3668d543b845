insert into event values
  (1, '{"type": "order", "items": [{"sku": "A1", "qty": 2, "price": 4.5}, {"sku": "B2", "price": 10}]}'),
  (2, '{"type": "order", "items": [{"sku": "A1", "qty": null, "price": 4.0}, {"sku": "A1", "qty": 1, "price": 4.5}]}'),
  (3, '{"type": "view", "sku": "A1"}'),
  (4, '{"type": "return", "of": "order 1", "items": [{"sku": "A1", "qty": 1, "price": 4.5}]}'),
  (5, '{"type": "order", "items": null}'),
  (6, '{"type": "order"}');
