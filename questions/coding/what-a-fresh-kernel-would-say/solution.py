def check_notebook(cells):
    recorded = {}  # cell -> {name: its last writer}
    writers = {}
    ran = [i for i, cell in enumerate(cells) if cell["count"] is not None]
    for i in sorted(ran, key=lambda i: cells[i]["count"]):
        recorded[i] = {name: writers.get(name) for name in cells[i]["reads"]}
        writers.update({name: i for name in cells[i]["writes"]})

    verdicts, writers = [], {}
    for i, cell in enumerate(cells):
        if any(name not in writers for name in cell["reads"]):
            verdicts.append("fails")
            continue
        if i not in recorded:
            verdicts.append("new")
        elif any(recorded[i][name] != writers[name] or verdicts[writers[name]] == "differs" for name in cell["reads"]):
            verdicts.append("differs")
        else:
            verdicts.append("same")
        writers.update({name: i for name in cell["writes"]})
    return verdicts
