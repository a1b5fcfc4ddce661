"""check_networkx.py FOLDER: NetworkX reads graph.graphml, attribute for attribute."""
import os, sys
try:
    import networkx
except ImportError:
    print("skipped: networkx is not installed")
    sys.exit(77)
import reference

folder = sys.argv[1]
nodes, edges, types = reference.load(folder)
graph = networkx.read_graphml(os.path.join(folder, "graph.graphml"), force_multigraph=True)
out = reference.Differences()
out.check("nodes", sorted(nodes), sorted(graph.nodes))
out.check("edges", sorted(edges), sorted(str(k) for _, _, k in graph.edges(keys=True)))
for node, values in nodes.items():
    for name in {n for e, n in types if e == "node"}:
        out.check(f"{node} {name}", values.get(name), graph.nodes[node].get(name))
for source, target, key, found in graph.edges(keys=True, data=True):
    out.check(f"{key} ends", edges[key][:2], (source, target))
    for name in {n for e, n in types if e == "edge"}:
        out.check(f"{key} {name}", edges[key][2].get(name), found.get(name))
out.finish()
