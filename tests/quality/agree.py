#!/usr/bin/env python3
"""Does `simpul score` say what the reference scorer says? Every figure and every error of both gold sets,
and of records that are wrong in many ways (those of upper-case articles).

usage: agree.py PROGRAM SHARED     exit status 77 when the scorer or the articles are not there"""
import json, os, subprocess, sys, tempfile

import variants

SKIPPED = 77


def reference(scorer, gold, articles, records):
    out = subprocess.run([sys.executable, scorer, gold, articles, records, "--json", "--errors"],
                         capture_output=True, text=True, check=True).stdout.splitlines()
    return json.loads(out[0]), out[1:]


def ours(simpul, gold, articles, records):
    out = subprocess.run([simpul, "score", gold, articles, records, "-f", "json", "--errors", "--resamples", "0"],
                         capture_output=True, text=True, check=True).stdout
    score = json.loads(out)
    return score, score["errors"]


def differences(simpul, scorer, gold, articles, records):
    wanted, wanted_errors = reference(scorer, gold, articles, records)
    found, found_errors = ours(simpul, gold, articles, records)
    for name, value in wanted.items():
        if found.get(name) != value:
            yield f"{name}: {found.get(name)}, the reference says {value}"
    if found_errors != wanted_errors:
        only = sorted(set(found_errors) ^ set(wanted_errors))
        yield f"{len(found_errors)} errors, the reference has {len(wanted_errors)}; first difference: {only[:1]}"


def main():
    simpul, shared = sys.argv[1:3]
    scorer = os.path.join(shared, "tools", "score.py")
    if not os.path.exists(scorer):
        print(f"skipped: no reference scorer in {shared}")
        return SKIPPED
    seeds, policy = os.path.join(shared, "seeds"), os.path.join(shared, "corpora", "policy")
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        loud = os.path.join(folder, "loud")
        os.mkdir(loud)
        for name in sorted(n for n in os.listdir(policy) if n.endswith(".txt")):
            with open(os.path.join(policy, name), encoding="utf-8") as file:
                text = file.read()
            with open(os.path.join(loud, name), "w", encoding="utf-8") as file:
                file.write(variants.upper(text))
        for gold, articles, metadata in (("gold", seeds, seeds), ("gold-policy", policy, policy),
                                         ("gold-policy", loud, policy)):
            records = os.path.join(folder, "records.ndjson")
            subprocess.run([simpul, "extract", articles, "--metadata", os.path.join(metadata, "metadata.ndjson"),
                            "-o", records, "-O", "-q"], check=True)
            faults += [f"{gold} of {os.path.basename(articles)}: {fault}" for fault in
                       differences(simpul, scorer, os.path.join(shared, gold), articles, records)]
    print("\n".join(faults) or "every figure and every error agrees")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
