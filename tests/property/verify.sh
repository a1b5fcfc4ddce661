#!/bin/sh
# verify.sh SIMPUL SAMPLE: everything stands in untouched articles; one character changed in the sentence of a claim
# names that claim, and in a graph its edge, and no other.
set -eu
simpul=$1 sample=sample
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
ln -s "$2" $sample
"$simpul" extract "$sample/articles" --metadata "$sample/metadata.ndjson" -q -o records.ndjson
"$simpul" build -q records.ndjson -o graph.graphml
for file in records.ndjson graph.graphml; do
    "$simpul" verify $file --articles "$sample/articles" >out || { cat out; exit 1; }
    grep -q " 0 do not, 0 in missing documents; documents: 0 changed, 0 missing$" out || { cat out; exit 1; }
done
echo "stands: text, HTML and NDJSON, from records and from a graph"

cp -r "$sample/articles" changed
sed 's/Pemerintah memblokir fitur LIVE/Pemerintah memblokar fitur LIVE/' "$sample/articles/2025-08-31-live-diblokir.txt" \
    >changed/2025-08-31-live-diblokir.txt
for pair in "records.ndjson claim" "graph.graphml edge"; do
    set -- $pair
    status=0
    "$simpul" verify "$1" --articles changed >out || status=$?
    [ "$status" -eq 1 ] || { cat out; echo "exit $status, wanted 1"; exit 1; }
    [ "$(grep -c "^  $2:" out)" -eq 1 ] || { cat out; echo "wanted one $2 named"; exit 1; }
    grep -q "^  $2:[0-9a-f]* pemerintah blocks TikTok LIVE$" out || { cat out; exit 1; }
done
echo "named: the claim and the edge of one changed character"
