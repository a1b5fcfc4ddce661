#!/bin/sh
# Shows that the runner fails when it should: a made-up program and cases that it breaks one at a time.
# usage: self_test.sh CMAKE RUN_CMAKE
set -u
cmake=$1 runner=$2 wrong=0
folder=$(mktemp -d) || exit 1
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 1

# The program says its words, its input and its version, writes a file, and takes orders from $BREAK.
cat >program <<'TEXT'
#!/bin/sh
echo "words: $*; input: $(cat); simpul 9.8.7"
cat given/in.txt >out.txt
case ${BREAK:-} in
stdout) echo more ;;
stderr) echo complaint >&2 ;;
status) exit 3 ;;
missing) rm out.txt ;;
content) echo other >out.txt ;;
extra) mkdir sub && echo x >sub/.hidden ;;
input) echo x >>given/in.txt ;;
gone) rm -r given ;;
esac
TEXT
chmod +x program
mkdir -p case/given case/expected
printf 'one "two  three"\nfour\n' >case/args
printf 'from stdin' >case/stdin
printf 'semi;colons [and] brackets\n' >case/given/in.txt
cp case/given/in.txt case/expected/out.txt
echo 'words: one two  three four; input: from stdin; simpul @VERSION@' >case/stdout

run() {
    "$cmake" -DSIMPUL="$folder/program" -DVERSION=9.8.7 -DCASE="$folder/case" -DSCRATCH="$folder/scratch" "$@" \
        -P "$runner" >said.txt 2>&1
}

run || { echo "wrong: a case that is as expected fails:"; cat said.txt; wrong=1; }
for fault in stdout stderr status missing content extra input gone; do
    BREAK=$fault
    export BREAK
    run && { echo "wrong: '$fault' goes unseen"; wrong=1; }
done
unset BREAK

echo 1 >case/status
run && { echo "wrong: status 0 passes for 1"; wrong=1; }
rm case/status
echo x >case/stderr
run && { echo "wrong: a missing complaint goes unseen"; wrong=1; }
rm case/stderr

# Writing anew gives the case back, and again.
cp -r case before
rm -r case/expected case/stdout
run -DREGEN=ON || { echo "wrong: the case cannot be written anew"; cat said.txt; wrong=1; }
diff -r before case || { echo "wrong: written anew, the case differs"; wrong=1; }
run || { echo "wrong: what was written anew fails"; wrong=1; }
exit $wrong
