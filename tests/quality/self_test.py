#!/usr/bin/env python3
"""The measuring scripts themselves: the floor rises and never falls, variants change what they say they do,
draws keep what they can."""
import sys

import quality, sample_general, variants


def floor_is_held():
    measured = {"a": (0.5, 1), "b": (0.4, 1), "noise": (2, -1), "new": (0.7, 1)}
    worse, raised = quality.compare(measured, {"a": 0.4, "b": 0.6, "noise": 1, "gone": 0.1})
    assert raised == {"a": 0.5, "b": 0.6, "noise": 1, "new": 0.7}, raised
    assert worse == ["b is 0.4, at least 0.6 is held", "noise is 2, at most 1 is held",
                     "gone is held at 0.1 and was not measured"], worse


def loss_below_the_allowed_one_is_no_reason_to_fail():
    row = {"entity recall": 0.9, "entity_id recall": 0.9, "loss": 0.02}
    held = quality.held({}, {"lower case": row}, 0.8)
    assert held["lower case: loss"] == (0.1, -1) and held["names: PER+ORG"] == (0.8, 1), held


def variants_change_what_they_say():
    text = 'Judul "Uji"\nSatu kata. Dua "kata" lagi.\n'
    assert variants.curly(text) == "Judul “Uji”\nSatu kata. Dua “kata” lagi.\n"
    assert variants.unspaced(text) == 'Judul "Uji"\nSatu kata.Dua "kata" lagi.\n'
    assert "<h1>Judul &quot;Uji&quot;</h1>" in variants.page(text)
    assert variants.plain(text) == text


def a_claim_is_the_same_while_it_says_the_same_on_overlapping_bytes():
    claim = {"document": "a", "subject": "s", "relation": "r", "object": "o", "polarity": "affirmed",
             "start": 10, "end": 20}
    verdicts = sample_general.Verdicts([{**claim, "start": "15", "end": "30", "verdict": "right", "cause": ""}])
    assert verdicts.on(claim)
    assert not verdicts.on({**claim, "end": 15})
    assert not verdicts.on({**claim, "polarity": "negated"})


def two_readers_settle_a_verdict_or_a_third_does():
    row = {"first": "-", "second": "-", "verdict": "-", "cause": "-"}
    assert sample_general.is_open(None, "first") and not sample_general.is_open(None, "adjudicator")
    sample_general.take_verdict(row, "first", "wrong", "cut name")
    assert (row["verdict"], row["cause"]) == ("wrong", "cut name") and sample_general.is_open(row, "second")
    sample_general.take_verdict(row, "second", "right", "-")
    assert row["verdict"] == "-" and sample_general.is_open(row, "adjudicator")
    sample_general.take_verdict(row, "adjudicator", "right", "-")
    assert row == {"first": "wrong", "second": "right", "verdict": "right", "cause": "-"}
    assert not sample_general.is_open(row, "adjudicator")


def kappa_is_agreement_beyond_chance():
    pairs = [("right", "right")] * 6 + [("wrong", "wrong")] * 2 + [("right", "wrong"), ("wrong", "right")]
    # agreed .8; both right .7 * .7, both wrong .3 * .3: by chance .58; (.8 - .58) / (1 - .58)
    assert abs(sample_general.kappa(pairs) - 0.22 / 0.42) < 1e-12
    assert sample_general.kappa([]) is None


def draws_keep_what_is_left_when_something_goes():
    items = [str(i) for i in range(200)]
    before = sample_general.draw(items, lambda item: (item,), 1, 50)
    after = sample_general.draw([i for i in items if i != before[0]], lambda item: (item,), 1, 50)
    assert after[:-1] == before[1:] and after != before


def main():
    tests = [value for value in globals().values() if callable(value) and value is not main and
             value.__module__ == "__main__"]
    for test in tests:
        test()
        print("ok", test.__name__)
    return 0


if __name__ == "__main__":
    sys.exit(main())
