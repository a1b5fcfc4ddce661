#!/bin/sh
# Does the script still make the model that is built in? retrain.sh PROJECT CORPUS
set -eu
test -f "$2/idner-news-2k.train.txt" || { echo "$2 is not there: skipped"; exit 77; }
out=$(mktemp)
trap 'rm -f "$out"' EXIT
"$1/scripts/train-tagger" "$2/idner-news-2k.train.txt" "$2/idner-news-2k.dev.txt" "$out"
cmp "$out" "$1/src/extract/tagger.model"
