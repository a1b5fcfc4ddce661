#!/bin/sh
# graph_diff.sh SIMPUL SCRIPT SAMPLE: the CI recipe on a small repository made here: two commits that differ, two that
# do not, one without articles, records in place of articles, a commit that is not there.
set -eu
SIMPUL=$1 script=$2 sample=$3
export SIMPUL
command -v git >/dev/null || { echo "skipped: git is not installed"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export HOME="$folder" GIT_CONFIG_NOSYSTEM=1 GIT_AUTHOR_DATE="2025-01-01T00:00:00Z" GIT_COMMITTER_DATE="2025-01-01T00:00:00Z"
git init -q repository
cd repository
git config user.name somebody && git config user.email somebody@example.org
save() { git add -A && git commit -q -m "$1" && git tag "$1"; }
want() { # STATUS COMMAND...
    wanted=$1 status=0
    shift
    "$@" >"$folder/stdout" 2>"$folder/stderr" || status=$?
    [ "$status" -eq "$wanted" ] || { cat "$folder/stdout" "$folder/stderr"; echo "exit $status, wanted $wanted: $*"; exit 1; }
}
has() { grep -q "$1" "$2" || { cat "$2"; echo "no '$1' in $2"; exit 1; }; }

echo text >notes.txt
save nothing
mkdir articles
cp "$sample/articles/2025-08-30-live-sukarela.txt" "$sample/articles/2025-08-31-live-diblokir.txt" articles
cp "$sample/metadata.ndjson" metadata.ndjson
save before
cp "$sample/articles/2025-09-02-live-kembali.html" articles
save after

want 1 "$script" -m metadata.ndjson -o "$folder/moved" before after
has "### Reversed (1)" "$folder/moved/comment.md"
has "TikTok LIVE: the restriction of 2025-08-30" "$folder/stdout"
for file in old/graph.graphml new/graph.graphml new/report.md changes.json changes.sarif; do
    [ -s "$folder/moved/$file" ] || { echo "no $file"; exit 1; }
done
has '"uri":"articles/2025-09-02-live-kembali.html"' "$folder/moved/changes.sarif"

want 0 "$script" -m metadata.ndjson -o "$folder/same" after after
[ ! -s "$folder/same/comment.md" ] || { echo "a comment without a change"; exit 1; }

want 1 "$script" -m metadata.ndjson -o "$folder/first" nothing before
has "New statements" "$folder/first/comment.md"

cp "$folder/moved/old/records.ndjson" records.ndjson
save records-before
cp "$folder/moved/new/records.ndjson" records.ndjson
save records-after
want 1 "$script" -r records.ndjson -o "$folder/records"
cmp "$folder/moved/comment.md" "$folder/records/comment.md" || { echo "records tell otherwise than articles"; exit 1; }

want 2 "$script" -o "$folder/none" no-such-commit after
has "no commit 'no-such-commit'" "$folder/stderr"
