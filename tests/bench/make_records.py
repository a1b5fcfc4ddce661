"""make_records.py N_DOCUMENTS [CLAIMS [SEED]]: records of so many made-up documents on standard output, to measure speed.

Shaped after what policy news gives: about five claims a document (2.4 where news is of all kinds, 8 in the dense sample
corpus), some actors far more often than others (Zipf), most documents one of several about the same story, one in seven
a copy of another's text."""
import hashlib, json, random, sys

KINDS = ["ministry", "agency", "official", "platform", "feature", "company", "regulation", "stakeholder"]
RELATIONS = ["warns", "summons", "blocks", "supports", "criticises", "suspends", "threatens", "regulates"]


def digest(text, length=16):
    return hashlib.sha256(text.encode()).hexdigest()[:length]


def pick(chance, actors):
    """Zipf: the k-th actor is drawn in proportion to 1 / k."""
    return actors[min(int(len(actors) ** chance.random()) - 1, len(actors) - 1)]


def make_claim(chance, actors):
    subject, target = pick(chance, actors), pick(chance, actors)
    while target == subject:
        target = pick(chance, actors)
    return subject, chance.choice(RELATIONS), target


def main(n, n_claims, seed):
    chance = random.Random(seed)
    actors = [f"{KINDS[i % len(KINDS)]}:actor-{i:05d}" for i in range(max(20, int(45 * n ** 0.5)))]
    stories = [[make_claim(chance, actors) for _ in range(2 * n_claims)] for _ in range(max(3, n // 5))]
    lines, used, texts = [], set(), []
    for d in range(n):
        document, text = "doc:" + digest(f"{seed}/{d}"), digest(f"text {seed}/{d}", 64)
        if texts and chance.random() < 1 / 7:
            text, claims = chance.choice(texts[-50:])
        else:
            story = pick(chance, stories)
            n_own = (n_claims + 3) // 4
            claims = chance.sample(story, n_claims - n_own) + [make_claim(chance, actors) for _ in range(n_own)]
        texts.append((text, claims))
        lines.append({"kind": "document", "id": document, "path": f"{d:06d}.txt", "bytes": 4000, "lang": "id",
                      "published": f"2025-{1 + d % 12:02d}-{1 + d % 28:02d}", "attributes": {"text_sha256": text}})
        said = [actor for subject, _, target in claims for actor in (subject, target)] + \
            [pick(chance, actors) for _ in range(5)]
        for k, actor in enumerate(said):
            used.add(actor)
            lines.append({"kind": "mention", "document": document, "entity": actor, "start": 150 * k, "end": 150 * k + 9})
        for k, (subject, relation, target) in enumerate(claims):
            lines.append({"kind": "claim", "document": document, "subject": subject, "relation": relation,
                          "object": target, "modality": "asserted", "polarity": "affirmed", "start": 300 * k,
                          "end": 300 * k + 90, "rule": "bench", "confidence": round(0.5 + 0.05 * chance.randrange(9), 2)})
    lines += [{"kind": "entity", "id": actor, "type": actor.split(":")[0], "name": actor} for actor in sorted(used)]
    print(json.dumps({"kind": "header", "format": "simpul-records", "version": 1}))
    for line in lines:
        print(json.dumps(line))


if __name__ == "__main__":
    if not 2 <= len(sys.argv) <= 4:
        sys.exit(__doc__)
    main(*map(int, sys.argv[1:] + ["5", "1"][len(sys.argv) - 2:]))
