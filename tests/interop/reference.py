"""The graph of a folder as a strict XML parser reads its GraphML: what every other reader is held against."""
import json, os, xml.etree.ElementTree as xml

NS = "{http://graphml.graphdrawing.org/xmlns}"
TYPES = {"string": str, "int": int, "long": int, "float": float, "double": float, "boolean": lambda t: t == "true"}


def number(text):
    return float(text.replace("Infinity", "inf"))


def load(folder):
    """nodes: id -> {name: value}; edges: id -> (source, target, {name: value}); types: (for, name) -> type"""
    root = xml.parse(os.path.join(folder, "graph.graphml")).getroot()
    keys, types = {}, {}
    for key in root.iter(NS + "key"):
        keys[key.get("id")] = (key.get("attr.name"), key.get("attr.type"))
        types[key.get("for"), key.get("attr.name")] = key.get("attr.type")
    graph = root.find(NS + "graph")

    def values(element):
        out = {}
        for data in element.findall(NS + "data"):
            name, kind = keys[data.get("key")]
            text = data.text or ""
            out[name] = number(text) if kind in ("float", "double") else TYPES[kind](text)
        return out

    nodes = {n.get("id"): values(n) for n in graph.findall(NS + "node")}
    edges = {e.get("id"): (e.get("source"), e.get("target"), values(e)) for e in graph.findall(NS + "edge")}
    return nodes, edges, types


def columns(folder):
    """Names of columns where a format calls them otherwise: (element, graphml name) -> its row of expected.json."""
    path = os.path.join(folder, "expected.json")
    if not os.path.exists(path):
        return {}
    return {(c["element"], c["graphml"]): c for c in json.load(open(path, encoding="utf-8"))["columns"] if c.get("graphml")}


def same(expected, found):
    """Equal, or both missing: readers show a missing value as None, "", NaN or False."""
    if expected is None or expected == "":
        return found is None or found == "" or found is False or (isinstance(found, float) and found != found)
    if isinstance(expected, bool) or isinstance(found, bool):
        return bool(expected) == bool(found)
    if isinstance(expected, (int, float)) and not isinstance(found, str):
        return float(expected) == float(found)
    return expected == found


class Differences:
    def __init__(self):
        self.n, self.compared = 0, 0

    def check(self, what, expected, found):
        self.compared += 1
        if same(expected, found):
            return
        self.n += 1
        if self.n <= 20:
            print(f"{what}: expected {expected!r:.200}, found {found!r:.200}")

    def finish(self):
        print(f"{self.compared} values compared, {self.n} differ")
        if self.compared == 0:
            print("nothing was compared")
        raise SystemExit(1 if self.n or not self.compared else 0)
