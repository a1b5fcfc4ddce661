"""uncertainty.py SIMPUL [N_DOCUMENTS [CLAIMS [JOBS]]]: how many times as long as one analysis leaving out each source takes.

Prints, for sets of measures and weights, the time and the processor's (least of three) of `analyze --table` without and with
`--uncertainty sources` on the records of so many made-up documents (1000, of 5 claims), and on the graph built of them, where
reading is the smaller part. Speed depends on the machine: nothing here passes or fails."""
import os, resource, subprocess, sys, tempfile, time

STANDARD = "degree,in_degree,out_degree,strength,betweenness,closeness,eigenvector,pagerank"
SETS = [STANDARD, "strength", "betweenness", "closeness,harmonic", "eigenvector", "pagerank", "hub,authority",
        "core,constraint,clustering"]


def least(command):
    """The least of three times, and of the processor's, which others on the machine disturb less."""
    times, busy = [], []
    for _ in range(3):
        start, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        times.append(time.perf_counter() - start)
        busy.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return min(times), min(busy)


def main(simpul, n, claims, jobs):
    here = os.path.dirname(os.path.abspath(__file__))
    with tempfile.TemporaryDirectory() as folder:
        records, graph = os.path.join(folder, "records.ndjson"), os.path.join(folder, "graph.graphml")
        with open(records, "w") as out:
            subprocess.run([sys.executable, os.path.join(here, "make_records.py"), n, claims], check=True, stdout=out)
        subprocess.run([simpul, "build", "-q", records, "--evidence", "none", "-o", graph], check=True)
        subprocess.run([simpul, "analyze", graph, "--measure", "nodes,edges", "--table"], check=True)
        for source, path in (("records", records), ("graph", graph)):
            for weight in ("n_sources", "confidence", "none"):
                for direction in ("directed", "undirected"):
                    for measures in SETS if weight == "n_sources" else SETS[:1]:
                        command = [simpul, "analyze", "-q", path, "--measure", measures, "--table", "-f", "csv", "-j",
                                   jobs, "--weight", weight, "--direction", direction]
                        once, each = least(command), least(command + ["--uncertainty", "sources"])
                        name = "standard" if measures == STANDARD else measures
                        print(f"{source:8}{weight:11}{direction:11}{name:27}{once[0]:7.3f} s {each[0]:7.3f} s "
                              f"{each[0] / once[0]:6.1f} times, processor {once[1]:7.3f} s {each[1]:7.3f} s", flush=True)


if __name__ == "__main__":
    if not 2 <= len(sys.argv) <= 5:
        sys.exit(__doc__)
    main(sys.argv[1], *(sys.argv[2:] + ["1000", "5", "2"][len(sys.argv) - 2:]))
