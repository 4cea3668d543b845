def pivot(rows, metrics):
    cells, shops = {}, set()
    for shop, metric, value in rows:
        shops.add(shop)
        if value is not None:
            for key in ((shop, metric), (None, metric)):
                cells[key] = value
    return [[shop, *(cells.get((shop, metric)) for metric in metrics)] for shop in [*sorted(shops), None]]
