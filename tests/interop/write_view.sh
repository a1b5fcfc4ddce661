#!/bin/sh
# write_view.sh SIMPUL RECORDS VIEW FOLDER: the graph of a view, lexicon and all, in every format, as the checks want it.
set -eu
simpul=$1 records=$2 view=$3 folder=$4
rm -rf "$folder"
mkdir -p "$folder"
"$simpul" build "$records" --view "$view" --include lexicon -q -o "$folder/graph.graphml"
"$simpul" convert "$folder/graph.graphml" -q -o "$folder/graph.dot"
"$simpul" convert "$folder/graph.graphml" -q -f csv -o "$folder"
