"""check_measures.py FOLDER SIMPUL: NetworkX measures the graph of FOLDER, and well-known graphs of its own, as simpul does."""
import fractions, json, math, os, subprocess, sys, tempfile
try:
    import networkx as nx
except ImportError:
    print("skipped: networkx is not installed")
    sys.exit(77)
from networkx.algorithms.link_analysis import hits_alg, pagerank_alg
import reference

folder, simpul = sys.argv[1:]
out = reference.Differences()
TOLERANCE = 2e-8  # simpul writes nine digits
MEASURES = ["degree", "in_degree", "out_degree", "strength", "betweenness", "closeness", "harmonic", "eigenvector",
            "pagerank", "hub", "authority", "core", "constraint", "clustering", "component"]
# without SciPy only these versions run; newer ones have no other name for them
pagerank = getattr(pagerank_alg, "_pagerank_python", nx.pagerank)
hits = getattr(hits_alg, "_hits_python", nx.hits)


def measured(path, weight, direction):
    command = [simpul, "analyze", path, "--measure", ",".join(MEASURES), "--table", "-f", "json", "--weight", weight,
               "--direction", direction, "-j", "2"]
    rows = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return {row["id"]: row for row in rows}


def joined(graph, weight):
    """The simple graph as simpul defines it, directed."""
    simple, voices = nx.DiGraph(), {}
    simple.add_nodes_from(str(node) for node in graph)
    for a, b, data in graph.edges(data=True):
        a, b = str(a), str(b)
        if a == b or data.get("polarity") == "negated":
            continue
        names = str(data["sources"]).split(" | ") if weight in ("n_sources", "confidence") else []
        numbers = map(float, str(data["source_confidences"]).split(" | ")) if weight == "confidence" else [1] * len(names)
        best = voices.setdefault((a, b), {})
        for name, number in zip(names, numbers):
            best[name] = max(best.get(name, 0), number)
        old = simple.edges[a, b]["w"] if simple.has_edge(a, b) else 0
        w = {"none": 1, "n_sources": len(best), "confidence": 1 - math.prod(1 - c for c in best.values())}.get(weight)
        simple.add_edge(a, b, w=old + data[weight] if w is None else w)
    return simple


def summed(directed):
    flat = nx.Graph()
    flat.add_nodes_from(directed)
    for a, b, w in directed.edges(data="w"):
        flat.add_edge(a, b, w=w + (flat.edges[a, b]["w"] if flat.has_edge(a, b) else 0))
    return flat


def largest_one(scores):
    most = max(scores.values())
    return {node: score / most for node, score in scores.items()}


def oracle(directed, direction, weight):
    flat = summed(directed)
    if weight == "none":
        nx.set_edge_attributes(flat, 1, "w")
    graph = directed if direction == "directed" else flat
    for _, _, data in [*graph.edges(data=True), *flat.edges(data=True)]:
        data["length"] = 1 / fractions.Fraction(data["w"])  # NetworkX takes 1/3 + 1/6 and 1/2 for two lengths
    backward = graph.reverse() if graph.is_directed() else graph
    both = direction == "directed"
    found = {
        "degree": dict(graph.degree()), "in_degree": dict(graph.in_degree() if both else graph.degree()),
        "out_degree": dict(graph.out_degree() if both else graph.degree()), "strength": dict(graph.degree(weight="w")),
        "betweenness": nx.betweenness_centrality(graph, normalized=False, weight=None if weight == "none" else "length"),
        "closeness": nx.closeness_centrality(backward, distance="length", wf_improved=False),
        "harmonic": {n: s / (len(graph) - 1) for n, s in nx.harmonic_centrality(backward, distance="length").items()},
        "pagerank": pagerank(graph, weight="w", tol=1e-13, max_iter=1000), "core": nx.core_number(flat),
        "constraint": nx.constraint(flat, weight="w"), "clustering": nx.clustering(flat)}
    groups = nx.connected_components(flat)
    found["component"] = {n: k for k, group in enumerate(sorted(groups, key=min), 1) for n in group}
    if nx.is_connected(flat):  # else there may be more than one eigenvector
        plain = nx.DiGraph((a, b, {"weight": w}) for a, b, w in nx.DiGraph(graph).edges(data="w"))
        if not both:
            found["eigenvector"] = largest_one(nx.eigenvector_centrality(graph, max_iter=5000, tol=1e-13, weight="w"))
        hubs, authorities = hits(plain, max_iter=5000, tol=1e-13)
        found["hub"], found["authority"] = largest_one(hubs), largest_one(authorities)
    return found


def same(wanted, found):
    if found is None:  # simpul leaves out what is not defined; NetworkX says 0 or NaN
        return wanted == 0 or math.isnan(wanted)
    return abs(wanted - found) <= TOLERANCE * max(1, abs(wanted))


def hold(name, path, graph, weight):
    for direction in ("directed", "undirected"):
        rows = measured(path, weight, direction)
        for measure, values in oracle(joined(graph, weight), direction, weight).items():
            for node, wanted in values.items():
                out.check(f"{name} {weight} {direction} {measure} {node}: wanted {wanted}, found "
                          f"{rows[node].get(measure)}", True, same(wanted, rows[node].get(measure)))


path = os.path.join(folder, "graph.graphml")
for weight in ("n_sources", "confidence", "none"):
    hold("sample", path, nx.read_graphml(path, force_multigraph=True), weight)
with tempfile.TemporaryDirectory() as scratch:
    for graph in (nx.karate_club_graph(), nx.les_miserables_graph(), nx.florentine_families_graph()):
        name = graph.name or "graph"
        path = os.path.join(scratch, "graph.graphml")
        for _, data in graph.nodes(data=True):
            data.clear()
        nx.write_graphml(graph, path)
        for weight in (["weight"] if nx.is_weighted(graph) else []) + ["none"]:
            hold(name, path, nx.read_graphml(path), weight)
out.finish()
