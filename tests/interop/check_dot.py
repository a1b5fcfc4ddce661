"""check_dot.py FOLDER: Graphviz reads graph.dot: every node, edge and attribute (dot -Tjson0), and -Tcanon."""
import json, os, shutil, subprocess, sys
if not shutil.which("dot"):
    print("skipped: Graphviz is not installed")
    sys.exit(77)
import reference

folder = sys.argv[1]
path = os.path.join(folder, "graph.dot")
nodes, edges, types = reference.load(folder)
names = reference.columns(folder)
canon = subprocess.run(["dot", "-Tcanon", path], capture_output=True)
if canon.returncode or canon.stderr:
    sys.exit(f"dot -Tcanon: {canon.returncode} {canon.stderr.decode()[:400]}")
# neato -n2 lays nothing out, so that large graphs are read in no time
told = subprocess.run(["dot", "-Tjson0", "-Kosage", path], capture_output=True)
if told.returncode:
    sys.exit(f"dot -Tjson0: {told.stderr.decode()[:400]}")
graph = json.loads(told.stdout.decode("utf-8"))
# a data attribute called "name" hides the id in this output: nodes are told by their order, which is the file's
objects = [o for o in graph.get("objects", []) if "nodes" not in o and "subgraphs" not in o and not o.get("name", "").startswith("%")]
order = list(nodes)


def dot_name(element, name):
    row = names.get((element, name))
    return row["dot"] if row else name


def text_of(value):
    if value is None:
        return None
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return value
    return value


LOOKS = {"color", "size", "x", "y", "label", "weight"}  # in DOT these are Graphviz's, not the data's
out = reference.Differences()
out.check("number of nodes", len(nodes), len(objects))
out.check("edges", sorted(edges), sorted(e["id"] for e in graph.get("edges", [])))


def compare(what, element, values, found):
    for name in {n for e, n in types if e == element} - LOOKS:
        column = dot_name(element, name)
        if column is None or name == "labels":
            continue
        expected, text = text_of(values.get(name)), found.get(column)
        if isinstance(expected, (int, float)) and not isinstance(expected, bool) and text not in (None, ""):
            text = reference.number(text)
        # Graphviz hands backslashes of the data on doubled (only a drawing undoes them), and a line break as \n
        if isinstance(text, str) and isinstance(expected, str):
            text, expected = (t.replace("\n", "n").replace("\\", "") for t in (text, expected))
        out.check(f"{what} {name}", expected, text)


place = {o["_gvid"]: order[i] for i, o in enumerate(objects)}
for o in objects:
    compare(place[o["_gvid"]], "node", nodes[place[o["_gvid"]]], o)
for e in graph.get("edges", []):
    source, target, values = edges[e["id"]]
    out.check(f"{e['id']} ends", (source, target), (place[e["tail"]], place[e["head"]]))
    compare(e["id"], "edge", values, e)
out.finish()
