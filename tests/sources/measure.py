"""measure.py SIMPUL SAMPLE [--seeds N]: are copies told from independent reports? Makes mutated copies of
the sample's articles, runs the road on each pair of original and copy, and counts the edges that both support: they
should have one source. The articles themselves, pair by pair, should have two. Prints the table of README.md.
Exits 1 when a whole copy is missed or independent articles are joined more often than the floor allows."""
import argparse
import base64
import csv
import itertools
import json
import os
import random
import re
import subprocess
import sys
import tempfile

# Pairs of the sample that do copy: the whole text, and the first sentences.
COPIES = {frozenset(p) for p in (("2023-10-04-salinan-tiktok-shop", "2023-10-04-tiktok-shop-tutup"),
                                 ("2025-08-30-live-sukarela", "2025-09-01-komdigi-umkm"))}
SHORTEST_COPY = 60  # words; of a shorter article a change of few words is a large part


def run(*command):
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{' '.join(command)}: {done.returncode}\n{done.stderr}")
    return done.stdout


# --- mutations: lines of text, a source of chance, a strength in per cent → lines ---

def sentences(lines):
    return [s for line in lines for s in re.split(r'(?<=[.!?])["”]?\s+(?=[A-Z"“])', line)]


def retitled(lines, chance, strength):
    return ["Kabar Terbaru: " + " ".join(chance.sample(lines[0].split(), len(lines[0].split())))] + lines[1:]


def cut(lines, chance, strength):
    body = sentences(lines[1:])
    kept, wanted = [], (1 - strength / 100) * sum(len(s.split()) for s in body)
    while body and sum(len(s.split()) for s in kept) < wanted:
        kept.append(body.pop(0))
    return lines[:1] + kept


def reordered(lines, chance, strength):
    body = sentences(lines[1:])
    return lines[:1] + chance.sample(body, len(body))


def other_words(lines, chance, strength, choose):
    """Words of small letters are changed for others; names, numbers and what `choose` leaves stay."""
    words = [w for line in lines for w in line.split()]
    places = [i for i, w in enumerate(words) if re.fullmatch(r"[a-z]{3,}[.,]?", w)]
    wanted = choose(places, round(len(words) * strength / 100))
    pool = [words[i].rstrip(".,") for i in places]
    at, out = itertools.count(), []
    for line in lines:
        changed = []
        for word in line.split():
            i = next(at)
            changed.append(chance.choice(pool) + word[len(word.rstrip(".,")):] if i in wanted else word)
        out.append(" ".join(changed))
    return out


def reworded(lines, chance, strength):
    return other_words(lines, chance, strength, lambda places, n: set(chance.sample(places, min(n, len(places)))))


def rewritten_in_part(lines, chance, strength):
    def choose(places, n):
        start = chance.randrange(max(1, len(places) - n))
        return set(places[start:start + n])
    return other_words(lines, chance, strength, choose)


def excerpted(lines, chance, strength, host):
    """A stretch of the article's words in the midst of an article about something else."""
    body = sentences(lines[1:])
    n, start = max(1, round(len(body) * strength / 100)), 0
    if len(body) > n:
        start = chance.randrange(len(body) - n)
    return host[:2] + [" ".join(body[start:start + n])] + host[2:]


KINDS = [("copied under another title", retitled, (0,)), ("end cut off", cut, (10, 20, 30, 50)), ("sentences reordered", reordered, (0,)),
         ("words changed here and there", reworded, (2, 5, 10, 20, 30, 40)),
         ("words changed in one stretch", rewritten_in_part, (10, 20, 30, 40)),
         ("excerpt in another article", excerpted, (30, 50, 70))]
HOST = ["Festival Layang-layang Digelar Akhir Pekan",
        "Ratusan peserta dari sejumlah daerah ikut meramaikan festival layang-layang di tepi pantai pada akhir pekan.",
        "Panitia menyediakan tempat parkir tambahan bagi pengunjung yang datang bersama keluarga sejak pagi hari.",
        "Cuaca cerah membuat langit penuh warna sampai sore."]


# --- the road ---

class Road:
    def __init__(self, simpul, folder):
        self.simpul, self.folder, self.lines = simpul, folder, {}

    def extract(self, texts):
        """texts: name → lines. Keeps the records of each by name."""
        articles, metadata = os.path.join(self.folder, "articles"), os.path.join(self.folder, "metadata")
        os.mkdir(articles)
        with open(metadata, "w") as file:
            for name, lines in texts.items():
                with open(os.path.join(articles, name + ".txt"), "w") as article:
                    article.write("\n".join(lines) + "\n" * (2 if "copy" in name else 1))
                file.write(json.dumps({"path": name + ".txt", "published": "2025-09-01"}) + "\n")
        records, names, shared = os.path.join(self.folder, "records"), {}, []
        run(self.simpul, "extract", articles, "--metadata", metadata, "-q", "-o", records)
        with open(records) as file:
            rows = [(line, json.loads(line)) for line in file]
        for line, row in rows:
            if row["kind"] == "document":
                for path in [row["path"]] + (row["attributes"].get("paths") or []):
                    names.setdefault(row["id"], []).append(path[:-len(".txt")])
                for name in names[row["id"]]:
                    self.lines[name] = [line]
            elif row["kind"] in ("mention", "claim"):
                for name in names[row["document"]]:
                    self.lines[name].append(line)
            else:
                shared.append(line)
        self.shared = shared

    def sketch(self, name):
        text = json.loads(self.lines[name][0])["attributes"].get("minhash")
        return text and base64.urlsafe_b64decode(text + "==")

    def are_near(self, a, b):
        a, b = self.sketch(a), self.sketch(b)
        return bool(a and b) and sum(a[i:i + 4] == b[i:i + 4] for i in range(0, 256, 4)) >= 52

    def common_edges(self, a, b):
        """(edges of both documents, those with one source)"""
        records, table = os.path.join(self.folder, "pair"), os.path.join(self.folder, "pair.csv")
        if self.lines[a][0] == self.lines[b][0]:
            return 0, 0
        with open(records, "w") as file:
            file.writelines(self.shared + self.lines[a] + self.lines[b])
        run(self.simpul, "build", records, "-q", "-O", "-f", "csv", "-o", table)
        with open(table[:-4] + "-edges.csv", newline="") as file:
            both = [row["n_sources"] for row in csv.DictReader(file) if row["n_documents"] == "2"]
        return len(both), both.count("1")


def sample_texts(simpul, sample):
    texts = {}
    articles = os.path.join(sample, "articles")
    for name in sorted(os.listdir(articles)):
        stem, suffix = os.path.splitext(name)
        if suffix != ".ndjson":
            texts[stem] = run(simpul, "clean", os.path.join(articles, name)).splitlines()
            continue
        with open(os.path.join(articles, name)) as file:
            for number, line in enumerate(file, 1):
                row = json.loads(line)
                if "text" in row:
                    title = [row["title"]] if row.get("title") else []
                    texts[f"{stem}-{number}"] = title + [l for l in row["text"].splitlines() if l.strip()]
    return texts


def measure(simpul, sample, n_seeds):
    with tempfile.TemporaryDirectory() as folder:
        road, originals = Road(simpul, folder), sample_texts(simpul, sample)
        texts, jobs = dict(originals), []
        long = [n for n, lines in originals.items() if sum(len(l.split()) for l in lines) >= SHORTEST_COPY]
        for (kind, mutate, strengths), name, seed in itertools.product(KINDS, long, range(n_seeds)):
            for strength in strengths:
                chance = random.Random(f"{kind} {strength} {name} {seed}")
                more = (HOST,) if mutate is excerpted else ()
                mutant = f"{name}-copy-{len(jobs)}"
                texts[mutant] = mutate(list(originals[name]), chance, strength, *more)
                jobs.append((kind, strength, name, mutant))
        road.extract(texts)
        table = {}
        for kind, strength, name, mutant in jobs:
            row = table.setdefault((kind, strength), [0, 0, 0, 0])
            n, joined = road.common_edges(name, mutant)
            for i, value in enumerate((1, road.are_near(name, mutant), n, joined)):
                row[i] += value
        alone, wrong = [0, 0, 0, 0], []
        for a, b in itertools.combinations(originals, 2):
            if frozenset((a, b)) in COPIES:
                continue
            n, joined = road.common_edges(a, b)
            if joined:
                wrong.append((a, b, joined))
            for i, value in enumerate((1, road.are_near(a, b), n, joined)):
                alone[i] += value
        return table, alone, wrong, len(long)


def per_cent(part, whole):
    return f"{100 * part / whole:.0f} %" if whole else "–"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("simpul")
    parser.add_argument("sample")
    parser.add_argument("--seeds", type=int, default=3)
    arguments = parser.parse_args()
    table, alone, wrong, n_long = measure(arguments.simpul, arguments.sample, arguments.seeds)
    print(f"{n_long} articles, {arguments.seeds} seeds.\n")
    print("| copy | strength | pairs | near-duplicates | edges of both | one source |\n|---|---|---|---|---|---|")
    for (kind, strength), (n, near, edges, joined) in table.items():
        print(f"| {kind} | {f'{strength} %' if strength else ''} | {n} | {per_cent(near, n)} | {edges} | "
              f"{per_cent(joined, edges)} |")
    n, near, edges, joined = alone
    print(f"| independent articles | | {n} | {per_cent(near, n)} | {edges} | {per_cent(joined, edges)} |")
    found = sum(row[3] for row in table.values())
    every = sum(row[2] for row in table.values())
    print(f"\nOver all of the above: precision {found / (found + joined):.3f}, recall {found / every:.3f}.")
    for a, b, n in wrong:
        print(f"joined: {a} and {b}, {n} edges")
    whole = table[("copied under another title", 0)]
    return 1 if whole[3] < whole[2] or joined > 0.05 * edges else 0


sys.exit(main())
