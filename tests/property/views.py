"""views.py SIMPUL SAMPLE: what the sample corpus must show (a suspension that holds on its days and not after, claims
that are hidden until they are published, a contradiction with both sides' words), and that no view or option depends on
the order, split or repetition of the records."""
import csv
import json
import os
import subprocess
import sys
import tempfile

simpul, sample = sys.argv[1:3]
metadata = os.path.join(sample, "metadata.ndjson")
LIVE = "feature:tiktok-live"


def run(*command):
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{' '.join(command)}: {done.returncode}\n{done.stderr}")


def need(holds, what):
    if not holds:
        sys.exit(f"not so: {what}")


def edges(*options):
    run(simpul, "build", "r.ndjson", "-q", "-O", "-o", "g.csv", *options)
    with open("g-edges.csv", newline="") as file:
        return list(csv.DictReader(file))


def on_live(rows, *relations):
    return [row for row in rows if row["Target"] == LIVE and row["Label"] in relations]


def status_of(row, affirmed):
    """An edge says what its own claims say."""
    return "denied" if row["polarity"] == "negated" else affirmed


def the_suspension():
    before, during = on_live(edges("--as-of", "2025-08-29"), "suspends", "blocks"), edges("--as-of", "2025-08-31")
    after = edges("--as-of", "2025-09-03")
    need(not before, "LIVE is not suspended the day before")
    need(on_live(during, "suspends") and on_live(during, "blocks"), "LIVE is suspended on 31 August")
    need(all(row["status"] == status_of(row, "done") for row in on_live(during, "suspends", "blocks")),
         "and nothing lifts it yet")
    need(not on_live(after, "suspends", "blocks"), "no suspension holds on 3 September")
    need(on_live(after, "restores"), "LIVE is back on 3 September")
    whole = on_live(edges("--view", "events"), "suspends", "blocks")
    need(whole and all(row["status"] == status_of(row, "reversed") for row in whole), "the suspension was reversed")


def the_contradiction():
    rows = on_live(edges("--view", "events"), "suspends", "blocks")
    need(len({row["event_ids"] for row in rows}) == 1, "one event")
    need(all("actor" in row["contested_about"] for row in rows), "its actor is contested")
    said = {(row["Source"], row["polarity"]): row for row in rows}
    for side in (("platform:tiktok", "affirmed"), ("agency:pemerintah", "affirmed"), ("agency:pemerintah", "negated")):
        need(side in said and said[side]["evidence"], f"{side} with its words")
    need(len({row["evidence_document"] for row in rows}) >= 2, "from different articles")


def publication_hides(dates):
    """--known-by gives the very graph that the articles of that time give."""
    for day in dates:
        names = [name for name, published in articles.items() if published and published <= day]
        run(simpul, "extract", *[os.path.join(sample, "articles", name) for name in names], "--metadata", metadata,
            "-q", "-O", "-o", "then.ndjson")
        for view in ("relations", "reified"):
            run(simpul, "build", "then.ndjson", "--view", view, "-q", "-O", "-o", "then.graphml")
            run(simpul, "build", "r.ndjson", "--view", view, "--known-by", day, "-q", "-O", "-o", "known.graphml")
            need(open("then.graphml", "rb").read() == open("known.graphml", "rb").read(),
                 f"known by {day} ({view}): the graph of the {len(names)} articles published by then")


def independence():
    with open("r.ndjson") as file:
        lines = file.readlines()
    with open("reverse.ndjson", "w") as file:
        file.writelines(sorted(lines, reverse=True))
    for half in (0, 1):
        with open(f"half{half}.ndjson", "w") as file:
            file.writelines(lines[half::2])
    options = [[], ["--as-of", "2025-08-31", "--include", "lexicon"], ["--known-by", "2025-08-31"],
               ["--from", "2023-09", "--to", "2023-12", "--names", "then"], ["--from", "2025", "--undated", "drop"],
               ["--weight", "confidence", "--evidence", "none"]]
    for view in ("relations", "events", "reified"):
        for more in options:
            found = set()
            for files in (["r.ndjson"], ["reverse.ndjson"], ["half1.ndjson", "half0.ndjson", "half1.ndjson"]):
                run(simpul, "build", *files, "--view", view, *more, "-q", "-O", "-o", "i.graphml")
                found.add(open("i.graphml", "rb").read())
            need(len(found) == 1, f"{view} {' '.join(more)}: the same bytes")


def slices_agree():
    run(simpul, "build", "r.ndjson", "--slice", "quarter", "--window", "2", "-q", "-o", "s.graphml")
    names = [name for name in os.listdir(".") if name.startswith("s-")]
    need("s-2025-Q3.graphml" in names, "a file a slice")
    run(simpul, "build", "r.ndjson", "--from", "2025-04-01", "--to", "2025-09-30", "-q", "-o", "w.graphml")
    need(open("w.graphml", "rb").read() == open("s-2025-Q3.graphml", "rb").read(), "a slice is its window")


articles = {name: None for name in sorted(os.listdir(os.path.join(sample, "articles")))}
with tempfile.TemporaryDirectory() as folder:
    metadata, sample = os.path.abspath(metadata), os.path.abspath(sample)
    os.chdir(folder)
    run(simpul, "extract", os.path.join(sample, "articles"), "--metadata", metadata, "-q", "-o", "r.ndjson")
    with open("r.ndjson") as file:
        for line in map(json.loads, file):
            if line["kind"] == "document" and line["path"] in articles:
                articles[line["path"]] = line["published"]
    the_suspension()
    the_contradiction()
    publication_hides(["2023-09-27", "2024-01-01", "2025-08-30", "2025-08-31"])
    independence()
    slices_agree()
print("as it must be")
