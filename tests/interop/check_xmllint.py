"""check_xmllint.py FOLDER: graph.graphml is well formed, and keeps the rules of the GraphML schema that readers rely
on: ids are NMTOKENs and unique, endpoints are declared, types are the six, keys come before data."""
import os, re, shutil, subprocess, sys
if not shutil.which("xmllint"):
    print("skipped: xmllint is not installed")
    sys.exit(77)
import xml.etree.ElementTree as xml
import reference

path = os.path.join(sys.argv[1], "graph.graphml")
lint = subprocess.run(["xmllint", "--nonet", "--noout", path], capture_output=True, text=True)
if lint.returncode or lint.stderr:
    sys.exit(f"xmllint: {lint.stderr[:600]}")
root = xml.parse(path).getroot()
out = reference.Differences()
NS = reference.NS
token = re.compile(r"[\w.:-]+\Z", re.A)
keys = [k.get("id") for k in root.iter(NS + "key")]
ids = [e.get("id") for e in root.iter() if e.tag in (NS + "node", NS + "edge")]
out.check("key ids unique", len(keys), len(set(keys)))
out.check("node and edge ids unique", len(ids), len(set(ids)))
for ident in keys + ids:
    out.check(f"{ident} is an NMTOKEN", True, bool(token.match(ident or "")))
for key in root.iter(NS + "key"):
    out.check(f"type of {key.get('id')}", True, key.get("attr.type") in reference.TYPES)
    out.check(f"for of {key.get('id')}", True, key.get("for") in ("node", "edge", "graph"))
declared = {n.get("id") for n in root.iter(NS + "node")}
for edge in root.iter(NS + "edge"):
    out.check(f"ends of {edge.get('id')}", True, {edge.get("source"), edge.get("target")} <= declared)
for data in root.iter(NS + "data"):
    out.check("declared key", True, data.get("key") in keys)
order = [e.tag for e in root.find(NS + "graph")]
out.check("nodes before edges", sorted(order, key=lambda t: t != NS + "node"), order)
out.finish()
