"""check_csv.py FOLDER: Python's csv module reads both tables, cell for cell."""
import csv, os, re, sys
import reference

folder = sys.argv[1]
csv.field_size_limit(1 << 30)
nodes, edges, types = reference.load(folder)
names = reference.columns(folder)
out = reference.Differences()


def table(*candidates):
    path = next(os.path.join(folder, c) for c in candidates if os.path.exists(os.path.join(folder, c)))
    return list(csv.DictReader(open(path, encoding="utf-8", newline=""), strict=True))


def csv_name(element, name):
    row = names.get((element, name))
    if row:
        return row["csv"]
    return {"label": "Label", "weight": "Weight" if element == "edge" else "weight"}.get(name, name)


def compare(what, element, values, row):
    for name in {n for e, n in types if e == element}:
        column = csv_name(element, name)
        if column not in row or name == "labels":
            continue
        expected, found = values.get(name), row[column]
        if isinstance(expected, bool):
            found = found == "true"
        elif isinstance(expected, (int, float)) and found != "":
            found = reference.number(found)
        elif isinstance(expected, str):  # Gephi would take a column of nothing but dates for timestamps
            found = re.sub(r"^([-\dX/.]+) \((?:day|month|year|interval)\)$", r"\1", found)
        out.check(f"{what} {name}", expected, found)


rows = table("nodes.csv", "graph-nodes.csv")
out.check("nodes", sorted(nodes), sorted(r["Id"] for r in rows))
for row in rows:
    compare(row["Id"], "node", nodes[row["Id"]], row)
rows = table("edges.csv", "graph-edges.csv")
out.check("edges", sorted(edges), sorted(r["Id"] for r in rows))
for row in rows:
    source, target, values = edges[row["Id"]]
    out.check(f"{row['Id']} ends", (source, target), (row["Source"], row["Target"]))
    compare(row["Id"], "edge", values, row)
out.finish()
