#!/bin/sh
# What only a shell can show: closed and full outputs, pipes, completion scripts that parse.
# Usage: shell.sh PROGRAM
simpul=$1
failed=0
folder=$(mktemp -d) || exit 1
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 1

wrong() {
    echo "wrong: $*" >&2
    failed=1
}

echo '{"kind":"header","format":"simpul-records","version":1}' >header.ndjson

# A closed or full standard output: exit 1 and one line.
"$simpul" version >&- 2>err.txt && wrong "closed standard output went unnoticed"
grep -q '^simpul: standard output: cannot write' err.txt || wrong "no line about closed output"
if [ -e /dev/full ]; then
    "$simpul" help >/dev/full 2>err.txt && wrong "full disk went unnoticed"
    [ "$(wc -l <err.txt)" -eq 1 ] || wrong "full disk: not one line: $(cat err.txt)"
    "$simpul" help -o /dev/full 2>err.txt && wrong "-o /dev/full went unnoticed"
    "$simpul" build header.ndjson -o /dev/full 2>err.txt && wrong "a graph in /dev/full went unnoticed"
    grep -q '^simpul: /dev/full: cannot write: ' err.txt || wrong "a graph in /dev/full: $(cat err.txt)"
fi

# A graph in a device is GraphML, as on standard output; nothing on standard input is no graph.
"$simpul" build header.ndjson -q -o /dev/stdout | head -1 | grep -q '^<?xml' || wrong "build -o /dev/stdout"
"$simpul" build - </dev/null >out.txt 2>err.txt && wrong "empty records made a graph"
[ -s out.txt ] && wrong "a refused build wrote something"
grep -q '^simpul: standard input: empty' err.txt || wrong "empty standard input: $(cat err.txt)"

"$simpul" help "" 2>err.txt
[ $? -eq 2 ] || wrong "an empty operand was taken"

# A pipe whose reader has gone ends the program quietly.
said=$( ("$simpul" help --json; "$simpul" help --json) 2>&1 >/dev/null | head -1 )
[ -z "$said" ] || wrong "said '$said'"
said=$("$simpul" help --json 2>&1 | head -c 1)
[ "$said" = "{" ] || wrong "a closed pipe made it say '$said'"

# Devices and standard output by name are written directly.
[ "$("$simpul" version -o /dev/stdout)" = "$("$simpul" version)" ] || wrong "-o /dev/stdout"
[ "$("$simpul" version -o -)" = "$("$simpul" version)" ] || wrong "-o -"

# An existing output is refused and stays as it was; -O replaces it.
echo mine >there.txt
"$simpul" version -o there.txt 2>err.txt && wrong "an existing output was replaced"
[ "$(cat there.txt)" = mine ] || wrong "a refused output was changed"
"$simpul" version -O -o there.txt 2>err.txt || wrong "-O did not replace"
[ "$(cat there.txt)" = "$("$simpul" version)" ] || wrong "-O wrote something else"
[ -s err.txt ] && wrong "success was not silent: $(cat err.txt)"

# Completion scripts parse, where the shell is there.
for shell in bash zsh fish; do
    "$simpul" help --completion "$shell" >complete.txt || wrong "no completion for $shell"
    if command -v "$shell" >/dev/null; then
        "$shell" -n complete.txt || wrong "$shell cannot read its completion"
    fi
done
if command -v bash >/dev/null; then
    "$simpul" help --completion bash >complete.txt
    found=$(bash -c '. ./complete.txt; COMP_WORDS=(simpul vers); COMP_CWORD=1; _simpul
        echo "${COMPREPLY[*]}"; COMP_WORDS=(simpul version --prog); COMP_CWORD=2; _simpul
        echo "${COMPREPLY[*]}"; COMP_WORDS=(simpul version --color ne); COMP_CWORD=3; _simpul
        echo "${COMPREPLY[*]}"')
    [ "$found" = "version
--progress
never" ] || wrong "bash completes to: $found"
fi
exit $failed
