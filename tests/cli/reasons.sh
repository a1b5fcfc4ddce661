#!/bin/sh
# reasons.sh SOURCE: every reason that the extractor writes into a trace line has its meaning in 'explain'.
set -eu
cd "$1"
reasons=$(cat src/extract/*.c | tr '\n' ' ' | grep -o 'smp_reading_trace([^;]*;' | grep -o '"[a-z]*\(-[a-z]*\)*",* *err' |
    grep -o '[a-z]*\(-[a-z]*\)*"' | tr -d '"' | sort -u)
[ "$(echo "$reasons" | wc -l)" -ge 5 ] || { echo "only these reasons found: $reasons"; exit 1; }
for reason in $reasons; do
    grep -q "{\"$reason\", \"" src/cli/why_not.c || { echo "src/cli/why_not.c does not say what '$reason' means"; exit 1; }
done
