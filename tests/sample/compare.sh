#!/bin/sh
# compare.sh SIMPUL SAMPLE: builds the sample corpus anew and compares it with expected/, byte for byte. Eigenvector
# centrality and positions hold within one igraph version, which expected/igraph names; elsewhere the files that
# have them are left out, and it says so.
set -eu
simpul=$1 sample=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

"$simpul" run "$sample/articles" --metadata "$sample/metadata.ndjson" -q -o "$folder/out"
files="records.ndjson edges.csv report.md"
if [ "$(pkg-config --modversion igraph) $(uname -m)" = "$(cat "$sample/expected/igraph")" ]; then
    files="$files graph.graphml graph.dot nodes.csv manifest.json"
else
    echo "left out, made with igraph $(cat "$sample/expected/igraph"): graph.graphml graph.dot nodes.csv manifest.json"
fi
status=0
for file in $files; do
    if cmp "$folder/out/$file" "$sample/expected/$file"; then
        echo "same: $file"
    else
        diff "$sample/expected/$file" "$folder/out/$file" | head -5 | cut -c1-300
        status=1
    fi
done
[ $status -eq 0 ] || echo "If the change is meant, read it, then run scripts/regen-sample."
exit $status
