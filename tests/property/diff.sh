#!/bin/sh
# diff.sh SIMPUL SAMPLE: the corpus without and with its last article tells its story; the same set in any order and
# split is no change; swapped, the changes are mirrored.
set -eu
simpul=$1 sample=sample
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
ln -s "$2" $sample
want() { # STATUS COMMAND...: its output goes to the file `out`
    wanted=$1 status=0
    shift
    "$@" >out 2>err || status=$?
    [ "$status" -eq "$wanted" ] || { cat out err; echo "exit $status, wanted $wanted: $*"; exit 1; }
}
nothing() { [ ! -s out ] || { cat out; echo "printed, although nothing changed"; exit 1; }; }
has() { grep -q "$1" out || { cat out; echo "no '$1'"; exit 1; }; }

mkdir without
for file in "$sample"/articles/*; do
    case $file in */2025-09-02-live-kembali.html) ;; *) cp "$file" without ;; esac
done
"$simpul" extract without --metadata "$sample/metadata.ndjson" -q -o old.ndjson
"$simpul" extract "$sample/articles" --metadata "$sample/metadata.ndjson" -q -o new.ndjson
sort -r new.ndjson >shuffled.ndjson
awk 'NR % 2' new.ndjson >odd.ndjson
awk '!(NR % 2)' new.ndjson >even.ndjson
cat even.ndjson odd.ndjson even.ndjson >split.ndjson
for form in old new; do "$simpul" build -q $form.ndjson -o $form.graphml; done

for other in new shuffled split; do
    want 0 "$simpul" diff new.ndjson $other.ndjson --measure pagerank,betweenness
    nothing
done
want 0 "$simpul" diff new.graphml shuffled.ndjson -q
nothing
echo "no change: the same set in another order, split, twice, as a graph"

mkdir crlf
for file in "$sample"/articles/*; do sed "s/\$/$(printf '\r')/" "$file" >"crlf/${file##*/}"; done
"$simpul" extract crlf --metadata "$sample/metadata.ndjson" -q -o crlf.ndjson
want 0 "$simpul" diff new.ndjson crlf.ndjson
nothing
for view in relations events reified; do
    for form in new crlf; do "$simpul" build -q -O --view $view $form.ndjson -o $form-$view.graphml; done
    want 0 "$simpul" diff new-$view.graphml crlf-$view.graphml
    nothing
done
echo "no change: the same articles with other line ends"

want 1 "$simpul" diff old.ndjson new.ndjson
has "^  TikTok LIVE: the restriction of 2025-08-30 .* is now reversed by the relief of 2025-09-02 (TikTok restores)$"
has "^    “TikTok mengaktifkan kembali fitur LIVE” (Lintas Niaga, 2025-09-02, 2025-09-02-live-kembali.html)$"
cp out story
want 1 "$simpul" diff old.ndjson shuffled.ndjson
sed 1d story >a && sed 1d out | cmp - a || { echo "another order of lines tells another story"; exit 1; }
want 1 "$simpul" diff old.graphml new.graphml
has "^  TikTok suspends TikTok LIVE (2025-08-30): was done and is now reversed$"
echo "the story of the last article is told, from records and from graphs"

for pair in "old.ndjson new.ndjson" "old.graphml new.graphml"; do
    set -- $pair
    "$simpul" diff "$1" "$2" -f json --measure pagerank >there.json || true
    "$simpul" diff "$2" "$1" -f json --measure pagerank >back.json || true
    python3 - there.json back.json <<'PYTHON' || exit 1
import json, sys
mirror = {"edge-added": "edge-removed", "node-added": "node-removed", "event-added": "event-removed",
          "contested": "agreed", "more-evidence": "less-evidence"}
mirror.update({v: k for k, v in mirror.items()})
there, back = (json.load(open(name)) for name in sys.argv[1:])
def told(log, mirrored):
    for change in log["changes"]:
        kind, before, after = change["kind"], change.get("before"), change.get("after")
        if mirrored:
            kind, before, after = mirror.get(kind, kind), after, before
        if kind in ("done", "reversed", "status"):
            kind = "status"
        # An event's id may differ from side to side; what it is about does not.
        about = change.get("object") if "family" in change else change["id"]
        yield kind, about, before, after, change.get("measure")
a, b = sorted(told(there, False), key=repr), sorted(told(back, True), key=repr)
if len(a) < 5 or a != b:
    sys.exit(f"not mirrored:\n{a}\n{b}")
PYTHON
done
echo "mirrored: the sides swapped"
