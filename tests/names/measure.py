#!/usr/bin/env python3
"""People and bodies in general news: measure.py SIMPUL DEV [--floor F1] [--errors]

DEV is the dev file of idner-news-2k: a token, its part of speech and its IOB tag a line. Each sentence becomes an
article (a headline of ours, then its tokens with blanks between), `SIMPUL extract --all-names` reads them, and each
mention is mapped back to its bytes. A name counts when its first and last byte and its type agree: officials against
PER; ministries, agencies, companies, platforms and stakeholders against ORG. Every ORG of the file is counted, whether
the ontology would hold it or not. Left out on both sides: groups of the ontology's table ("pedagang", "pemerintah"),
titles without a name, and LOC. A short form in brackets is a name of its own: "Komisi Pemilihan Umum (KPU)" is two. A
faction is a body of its own, so the party in "Fraksi Partai Golkar" is looked for with the word before it."""
import json, os, subprocess, sys, tempfile

HEAD = "Berita hari ini\n\n"
KIND = {"official": "PER", **dict.fromkeys(["ministry", "agency", "company", "platform", "stakeholder"], "ORG")}


def read_sentences(path):
    found, now = [], []
    with open(path, encoding="utf-8") as file:
        for line in [*file, "\n"]:
            fields = line.split()
            if fields:
                now.append((fields[0], fields[2]))
            elif now:
                found.append(now)
                now = []
    return found


def lay_out(sentence):
    """The article, and the bytes of each token in it."""
    text, places = HEAD.encode(), []
    for token, _ in sentence:
        places.append((len(text), len(text) + len(token.encode())))
        text += token.encode() + b" "
    return text.decode(), places


def pieces(text, start, end):
    """Bytes of a name without marks around it, cut at brackets."""
    raw, found, at = text.encode(), [], start
    for stop in [i for i in range(start, end) if raw[i:i + 1] in b"()"] + [end]:
        while at < stop and raw[at:at + 1] in b" ()\"',.;:!?-":
            at += 1
        last = stop
        while last > at and raw[last - 1:last] in b" ()\"',.;:!?-":
            last -= 1
        if last > at:
            found.append((at, last))
        at = stop + 1
    return found


def gold_of(sentence, text, places):
    found, i = set(), 0
    while i < len(sentence):
        tag, j = sentence[i][1], i + 1
        while j < len(sentence) and tag != "O" and sentence[j][1] == "I" + tag[1:]:
            j += 1
        if tag[2:] == "ORG" and i and sentence[i - 1][0] == "Fraksi":
            i -= 1
        if tag[2:] in ("PER", "ORG"):
            found |= {(*p, tag[2:]) for p in pieces(text, places[i][0], places[j - 1][1])}
        i = j
    return found


def given_of(text, mentions, groups, titles):
    """Names alone: of nested mentions of one entity the inner one, no titles, no groups."""
    raw, found = text.encode(), set()
    spans = [(m["start"], m["end"], m["entity"]) for m in mentions]
    for start, end, entity in spans:
        kind = KIND.get(entity.split(":")[0])
        inner = any(s >= start and e <= end and (s, e) != (start, end) and x == entity for s, e, x in spans)
        other = any(s == start and e >= end and KIND.get(x.split(":")[0], kind) != kind for s, e, x in spans)
        title = raw[start:end].decode().lower().startswith(titles) or other and kind == "ORG"
        if kind and entity not in groups and not inner and not title:
            found |= {(*p, kind) for p in pieces(text, start, end)}
    return found


def read_records(program, sentences):
    """For each sentence its mentions; and the ids of groups."""
    with tempfile.TemporaryDirectory() as folder:
        articles = os.path.join(folder, "a.ndjson")
        with open(articles, "w", encoding="utf-8") as file:
            for i, sentence in enumerate(sentences):
                file.write(json.dumps({"path": f"{i:05}", "text": lay_out(sentence)[0]}) + "\n")
        out = subprocess.run([program, "extract", "--all-names", "-q", articles], stdout=subprocess.PIPE, check=True)
    records = [json.loads(line) for line in out.stdout.splitlines()]
    mentions = {r["id"]: [] for r in records if r["kind"] == "document"}
    for r in records:
        if r["kind"] == "mention":
            mentions[r["document"]].append(r)
    paths = {int(r["path"]): mentions[r["id"]] for r in records if r["kind"] == "document"}
    for r in records:
        if r["kind"] == "document":
            paths.update({int(p): mentions[r["id"]] for p in r["attributes"].get("paths", [])})
    return paths, {r["id"] for r in records if r["kind"] == "entity" and r["attributes"].get("class")}


def read_titles():
    """The posts of the lexicon, in lower case."""
    folder, found = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../src/extract/lexicon"), set()
    for name in sorted(n for n in os.listdir(folder) if n.endswith(".ndjson")):
        with open(os.path.join(folder, name), encoding="utf-8") as file:
            for line in map(json.loads, file):
                if line["kind"] in ("office", "post"):
                    found |= {t.lower() for t in [line["role"], *line.get("short", [])]}
    return tuple(sorted(found))


def show_errors(text, gold, given):
    raw = text.encode()
    for mark, spans in (("missed", gold - given), ("wrong", given - gold)):
        for start, end, kind in sorted(spans):
            around = raw[max(len(HEAD), start - 40):end + 30].decode("utf-8", "replace")
            print(f"{mark} {kind}: {raw[start:end].decode()} | {around}")


def main():
    words = sys.argv[1:]
    floor = float(words.pop(words.index("--floor") + 1)) if "--floor" in words else 0
    program, dev = [w for w in words if not w.startswith("--")][:2]
    if not os.path.exists(dev):
        print(f"{dev} is not there: skipped")
        return 77
    sentences = read_sentences(dev)
    mentions, groups = read_records(program, sentences)
    titles = read_titles()
    counts = {kind: [0, 0, 0] for kind in ("PER", "ORG")}
    for i, sentence in enumerate(sentences):
        text, places = lay_out(sentence)
        gold, given = gold_of(sentence, text, places), given_of(text, mentions.get(i, []), groups, titles)
        if "--errors" in words:
            show_errors(text, gold, given)
        for kind, count in counts.items():
            g, p = ({x for x in s if x[2] == kind} for s in (gold, given))
            for k, n in enumerate((len(g & p), len(p), len(g))):
                count[k] += n
    counts["PER+ORG"] = [a + b for a, b in zip(counts["PER"], counts["ORG"])]
    for kind, (both, given, wanted) in counts.items():
        f1 = 2 * both / max(1, given + wanted)
        precision, recall = both / max(1, given), both / max(1, wanted)
        print(f"{kind:8} F1 {f1:.3f}  precision {precision:.3f}  recall {recall:.3f}  of {wanted}")
    return 0 if f1 >= floor else 1


if __name__ == "__main__":
    sys.exit(main())
