#!/usr/bin/env python3
"""Claims in general news, drawn at random and judged by a person.

usage: sample_general.py show claims|articles     the drawn ones that are not judged yet, with their text
       sample_general.py judge claims [NUMBER:CAUSE ...]
                                                  of those shown, the numbers are wrong (and why), the rest right
                                                  (--reader: whose turn it is; each claim is judged twice)
       sample_general.py judge articles [NUMBER ...]
                                                  of those shown, the numbers have to do with policy, the rest not
       sample_general.py report                   what quality.py prints: what, measured, wanted (tabs between)
       sample_general.py status                   the verdicts by rule and cause, and what became of judged claims
options: --simpul PROGRAM, --shared DIR, --n 100, --seed 20261216
         --reader first|second|adjudicator        the adjudicator is shown the claims on which the readers differ

The articles are ../shared/corpora/news-id.ndjson. A claim is judged by its sentence: subject, relation, object and
polarity. Verdicts stand in general-claims.tsv and general-articles.tsv, without any text of the articles. What is drawn
has the smallest digest of the seed and what it says, so that after a change of rules only new claims come in, and
the verdicts on the others keep standing: a claim is the same while it says the same on overlapping bytes."""
import argparse, collections, hashlib, json, os, subprocess, sys, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
CLAIMS, ARTICLES = os.path.join(HERE, "general-claims.tsv"), os.path.join(HERE, "general-articles.tsv")
CLAIM_COLUMNS = ["document", "start", "end", "subject", "relation", "object", "polarity", "first", "second", "verdict",
                 "cause"]
READERS = ["first", "second"]
OPEN = "-"
ARTICLE_COLUMNS = ["document", "topic"]
SKIPPED, AROUND, SHOWN_TEXT = 77, 250, 700


def read_rows(path, columns):
    if not os.path.exists(path):
        return []
    with open(path, encoding="utf-8") as file:
        lines = file.read().splitlines()
    if lines[0].split("\t") != columns:
        sys.exit(f"{path}:1: columns {columns} wanted")
    return [dict(zip(columns, line.split("\t"))) for line in lines[1:]]


def write_rows(path, columns, rows):
    with open(path, "w", encoding="utf-8") as file:
        for row in [dict(zip(columns, columns))] + sorted(rows, key=lambda r: [str(r[c]) for c in columns]):
            file.write("\t".join(str(row[c]) for c in columns) + "\n")


def extract(simpul, corpus):
    """Claims and paths of all articles, as the program finds them now."""
    with tempfile.TemporaryDirectory() as folder:
        records = os.path.join(folder, "records.ndjson")
        out = subprocess.run([simpul, "extract", corpus, "-o", records, "-q", "-j", "2"], capture_output=True, text=True)
        if out.returncode:
            sys.exit(f"sample_general: simpul extract: exit status {out.returncode}\n{out.stderr}")
        paths, claims = {}, []
        with open(records, encoding="utf-8") as file:
            for line in file:
                record = json.loads(line)
                if record["kind"] == "document":
                    paths[record["id"]] = record["path"]
                elif record["kind"] == "claim":
                    claims.append(record)
    for claim in claims:
        claim["document"] = paths[claim["document"]]
    return sorted(paths.values()), claims


def says(claim):
    return tuple(claim[c] for c in ("document", "subject", "relation", "object", "polarity"))


def draw(items, words, seed, n):
    """The n items with the smallest digests: a sample that hardly changes when items come and go."""
    def digest(item):
        return hashlib.sha256("\x1f".join((str(seed),) + words(item)).encode()).hexdigest()
    return sorted(items, key=digest)[:n]


class Verdicts:
    def __init__(self, rows):
        self.rows, self.by_words = rows, collections.defaultdict(list)
        for row in rows:
            self.by_words[says(row)].append(row)

    def on(self, claim):
        """The row about this claim, or None."""
        for row in self.by_words.get(says(claim), ()):
            if int(row["start"]) < claim["end"] and int(row["end"]) > claim["start"]:
                return row
        return None


def is_open(row, reader):
    """Has this reader still to judge the claim of a row (None: of no row yet)?"""
    if reader in READERS:
        return row is None or row[reader] == OPEN
    return row is not None and row["verdict"] == OPEN and OPEN not in (row["first"], row["second"])


def take_verdict(row, reader, verdict, cause):
    """Note what a reader says; two who agree, one alone and an adjudicator settle it."""
    if reader in READERS:
        row[reader] = verdict
        said = {row[r] for r in READERS} - {OPEN}
        row["verdict"] = said.pop() if len(said) == 1 else OPEN
    else:
        row["verdict"] = verdict
    if cause != OPEN:
        row["cause"] = cause
    if row["verdict"] == "right":
        row["cause"] = OPEN


def kappa(pairs):
    """Cohen's kappa of two readers' verdicts (Cohen 1960); None without pairs or without a chance to differ."""
    n = len(pairs)
    if not n:
        return None
    agreed = sum(a == b for a, b in pairs) / n
    first, second = zip(*pairs)
    by_chance = sum(first.count(v) / n * (second.count(v) / n) for v in ("right", "wrong"))
    return (agreed - by_chance) / (1 - by_chance) if by_chance < 1 else None


def read_texts(corpus):
    with open(corpus, encoding="utf-8") as file:
        return {article["path"]: article for article in map(json.loads, file)}


def show_claim(number, claim, texts):
    text = texts[claim["document"]]["text"].encode()
    start, end = claim["start"], claim["end"]
    first, last = max(0, start - AROUND), min(len(text), end + AROUND)
    shown = [text[a:b].decode("utf-8", "replace") for a, b in ((first, start), (start, end), (end, last))]
    print(f"{number}. {claim['document']} {start}–{end} {claim['rule']}\n   {claim['subject']} {claim['relation']} "
          f"{claim['object']}, {claim['polarity']}, {claim['modality']}, speaker {claim['speaker']}, date {claim['date']}, "
          f"{json.dumps(claim['attributes'], ensure_ascii=False)}\n   {shown[0]}⟦{shown[1]}⟧{shown[2]}\n")


def show_article(number, path, texts, claims):
    found = [f"{c['subject']} {c['relation']} {c['object']}" for c in claims if c["document"] == path]
    print(f"{number}. {path} {texts[path].get('title', '')}\n   {texts[path]['text'][:SHOWN_TEXT]}\n   {found}\n")


def share(part, whole):
    return f"{part / whole:.3f} ({part} of {whole})" if whole else "nothing judged"


def report(sample, verdicts, drawn_articles, topics, claims, n_articles):
    rows = [row for row in map(verdicts.on, sample) if row]
    judged = [row["verdict"] for row in rows if row["verdict"] != OPEN]
    off_topic = {path for path in drawn_articles if topics.get(path) == "other"}
    n_claims = sum(c["document"] in off_topic for c in claims)
    left = len(sample) - len(judged), sum(path not in topics for path in drawn_articles)
    print(f"share of right claims in general news, {len(sample)} drawn"
          + (f", {left[0]} not judged" if left[0] else "")
          + f"\t{share(judged.count('right'), len(judged))}\t≥ 0.85")
    for reader in READERS:
        said = [row[reader] for row in rows if row[reader] != OPEN]
        print(f"the same by the {reader} reader alone\t{share(said.count('right'), len(said))}\t")
    pairs = [(row["first"], row["second"]) for row in rows if OPEN not in (row["first"], row["second"])]
    agreement = kappa(pairs)
    shown = "–" if agreement is None else f"{agreement:.2f}"
    print(f"agreement of the readers, Cohen's kappa of {len(pairs)} claims\t{shown}\t")
    print(f"claims in an article that has nothing to do with policy, {len(drawn_articles)} drawn"
          + (f", {left[1]} not judged" if left[1] else "")
          + f"\t{n_claims / len(off_topic) if off_topic else 0:.2f} ({n_claims} in {len(off_topic)})\t≤ 0.30")
    print(f"claims in all {n_articles} general articles\t{len(claims)}\t")


def status(verdicts, claims):
    still = collections.Counter(row["verdict"] for row in map(verdicts.on, claims) if row)
    all_rows = collections.Counter(row["verdict"] for row in verdicts.rows)
    for verdict in ("right", "wrong"):
        print(f"judged {verdict}: {all_rows[verdict]}, still made {still[verdict]}")
    rules = collections.defaultdict(collections.Counter)
    for claim in claims:
        row = verdicts.on(claim)
        if row:
            rules[claim["rule"]][row["verdict"]] += row["verdict"] != OPEN
    for rule, counts in sorted(rules.items()):
        print(f"{rule}: {share(counts['right'], counts['right'] + counts['wrong'])}")
    for cause, n in collections.Counter(r["cause"] for r in verdicts.rows if r["verdict"] == "wrong").most_common():
        print(f"{n} wrong: {cause}")


def judge_claims(arguments, open_claims, verdicts, reader):
    causes = dict((int(a.split(":", 1)[0]), a.split(":", 1)[1]) for a in arguments)
    if causes and (min(causes) < 1 or max(causes) > len(open_claims)):
        sys.exit(f"sample_general: numbers from 1 to {len(open_claims)} wanted")
    for i, claim in enumerate(open_claims, 1):
        row = verdicts.on(claim)
        if row is None:
            row = {**claim, "first": OPEN, "second": OPEN, "verdict": OPEN, "cause": OPEN}
            verdicts.rows.append(row)
        take_verdict(row, reader, "wrong" if i in causes else "right", causes.get(i, OPEN))
    write_rows(CLAIMS, CLAIM_COLUMNS, verdicts.rows)


def judge_articles(arguments, open_articles, topics):
    policy = {int(a) for a in arguments}
    for i, path in enumerate(open_articles, 1):
        topics[path] = "policy" if i in policy else "other"
    write_rows(ARTICLES, ARTICLE_COLUMNS, [{"document": p, "topic": t} for p, t in topics.items()])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("job", choices=["show", "judge", "report", "status"])
    parser.add_argument("what", nargs="*")
    parser.add_argument("--simpul", default=os.path.join(ROOT, "build", "dev", "simpul"))
    parser.add_argument("--shared", default=os.environ.get("SIMPUL_SHARED", os.path.join(ROOT, "..", "shared")))
    parser.add_argument("--n", type=int, default=100)
    parser.add_argument("--seed", type=int, default=20261216)
    parser.add_argument("--reader", choices=READERS + ["adjudicator"], default="first")
    options = parser.parse_intermixed_args()
    corpus = os.path.join(options.shared, "corpora", "news-id.ndjson")
    if not os.path.exists(corpus):
        print(f"skipped: no {corpus}")
        return SKIPPED
    paths, claims = extract(os.path.abspath(options.simpul), corpus)
    verdicts = Verdicts(read_rows(CLAIMS, CLAIM_COLUMNS))
    topics = {row["document"]: row["topic"] for row in read_rows(ARTICLES, ARTICLE_COLUMNS)}
    sample = draw(claims, says, options.seed, options.n)
    drawn_articles = draw(paths, lambda path: (path,), options.seed, options.n)
    open_claims = [c for c in sample if is_open(verdicts.on(c), options.reader)]
    open_articles = [path for path in drawn_articles if path not in topics]
    kind = options.what[0] if options.what else ""
    if options.job == "report":
        report(sample, verdicts, drawn_articles, topics, claims, len(paths))
    elif options.job == "status":
        status(verdicts, claims)
    elif kind not in ("claims", "articles"):
        parser.error("claims or articles wanted")
    elif options.job == "judge" and kind == "claims":
        judge_claims(options.what[1:], open_claims, verdicts, options.reader)
    elif options.job == "judge":
        judge_articles(options.what[1:], open_articles, topics)
    else:
        texts = read_texts(corpus)
        for i, item in enumerate(open_claims if kind == "claims" else open_articles, 1):
            show_claim(i, item, texts) if kind == "claims" else show_article(i, item, texts, claims)
    return 0


if __name__ == "__main__":
    sys.exit(main())
