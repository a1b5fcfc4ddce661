"""check_igraph.py FOLDER: igraph reads graph.graphml, attribute for attribute."""
import os, sys, tempfile, warnings
try:
    import igraph
except ImportError:
    print("skipped: igraph for Python is not installed")
    sys.exit(77)
import reference

folder = sys.argv[1]
nodes, edges, types = reference.load(folder)
warnings.simplefilter("ignore")
text = open(os.path.join(folder, "graph.graphml"), encoding="utf-8").read()
for values in [*nodes.values(), *(e[2] for e in edges.values())]:
    for name, value in values.items():  # igraph refuses the whole file for a number below 1e-307
        if isinstance(value, float) and 0 < abs(value) < 1e-307:
            text, values[name] = text.replace(f">{value!r}<", ">0<"), 0.0
with tempfile.NamedTemporaryFile("w", suffix=".graphml", encoding="utf-8") as copy:
    copy.write(text)
    copy.flush()
    graph = igraph.Graph.Read_GraphML(copy.name)
out = reference.Differences()
out.check("nodes", sorted(nodes), sorted(v["id"] for v in graph.vs))
out.check("number of edges", len(edges), graph.ecount())
ids = [v["id"] for v in graph.vs]
for vertex in graph.vs:
    for name in {n for e, n in types if e == "node"}:
        if name != "id":  # igraph keeps the node's own id there
            out.check(f"{vertex['id']} {name}", nodes[vertex["id"]].get(name), vertex.attributes().get(name))
# igraph 1.0 reads the wrong ids of edges; the data key edge_id repeats them
by_edge_id = {values.get("edge_id", key): key for key, (_, _, values) in edges.items()}
for edge in graph.es:
    found = edge.attributes()
    key = by_edge_id[found.get("edge_id") or found.get("id")]
    out.check(f"{key} ends", edges[key][:2], (ids[edge.source], ids[edge.target]))
    for name in {n for e, n in types if e == "edge"}:
        if name != "id":
            out.check(f"{key} {name}", edges[key][2].get(name), found.get(name))
out.finish()
