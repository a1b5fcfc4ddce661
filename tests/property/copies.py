"""copies.py SIMPUL SAMPLE: a word-for-word copy of an article adds documents, claims and mentions, but no source:
counts of sources, confidence, weights, measures, positions and looks stay what they are. For each article in turn."""
import csv
import json
import os
import subprocess
import sys
import tempfile

# What a copy may change: what is counted, and what names a document or a claim.
MAY_CHANGE = {"n_documents", "n_claims", "n_mentions", "sources", "source_confidences", "event_ids", "evidence",
              "evidence_document", "evidence_start", "evidence_end", "evidence_sha256", "rule"}


def run(*command):
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{' '.join(command)}: {done.returncode}\n{done.stderr}")


def copy(name, data):
    """The same words in other bytes, so that it is another document."""
    if not name.endswith(".ndjson"):
        return data.replace(b"</body>", b"\n</body>") + b"\n"
    lines = [json.loads(line) for line in data.decode().splitlines()]
    for line in lines:
        key = "text" if "text" in line else "html"
        line[key] += "\n"
    return "".join(json.dumps(line) + "\n" for line in lines).encode()


def extract(simpul, sample, articles, output):
    run(simpul, "extract", articles, "--metadata", os.path.join(sample, "metadata.ndjson"), "-q", "-o", output)


def build(simpul, folder, name, *records):
    run(simpul, "build", *records, "-q", "-f", "csv", "-o", os.path.join(folder, name + ".csv"))
    tables = []
    for part, key in (("nodes", "Id"), ("edges", "edge_id")):
        with open(os.path.join(folder, f"{name}-{part}.csv"), newline="") as file:
            tables.append({row[key]: row for row in csv.DictReader(file)})
    return tables


def compare(name, before, after):
    """Number of elements with more documents; exits when anything else changed."""
    n_grown = 0
    for old, new in zip(before, after):
        if old.keys() != new.keys():
            sys.exit(f"{name}: other nodes or edges: {sorted(old.keys() ^ new.keys())[:5]}")
        for key, row in old.items():
            other = new[key]
            changed = [c for c in row if row[c] != other[c] and c not in MAY_CHANGE]
            if changed:
                sys.exit(f"{name}: {key}: {changed[0]} was {row[changed[0]]}, is {other[changed[0]]}")
            counts = [int(other[c]) for c in ("n_sources", "n_documents", "n_claims") if c in other]
            if counts != sorted(counts):
                sys.exit(f"{name}: {key}: sources, documents and claims are {counts}")
            n_grown += int(other["n_documents"]) > int(row["n_documents"])
    return n_grown


def main(simpul, sample):
    articles, n_grown = os.path.join(sample, "articles"), 0
    with tempfile.TemporaryDirectory() as folder:
        whole = os.path.join(folder, "whole.ndjson")
        extract(simpul, sample, articles, whole)
        before = build(simpul, folder, "before", whole)
        for name in sorted(os.listdir(articles)):
            with open(os.path.join(articles, name), "rb") as file:
                data = copy(name, file.read())
            copies, records = os.path.join(folder, name + ".copy"), os.path.join(folder, name + ".records")
            os.mkdir(copies)
            with open(os.path.join(copies, name), "wb") as file:
                file.write(data)
            extract(simpul, sample, copies, records)
            grown = compare(name, before, build(simpul, folder, name, whole, records))
            if not grown:
                sys.exit(f"{name}: no node or edge has more documents; the copy was not counted")
            n_grown += grown
    print(f"{n_grown} times a node or edge had more documents, and never more sources")


main(*sys.argv[1:])
