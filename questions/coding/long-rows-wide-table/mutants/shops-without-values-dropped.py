def pivot(rows, metrics):
    cells, shops = {}, set()
    for shop, metric, value in rows:
        if value is not None:
            shops.add(shop)
            for key in ((shop, metric), (None, metric)):
                cells[key] = cells.get(key, 0) + value
    return [[shop, *(cells.get((shop, metric)) for metric in metrics)] for shop in [*sorted(shops), None]]
