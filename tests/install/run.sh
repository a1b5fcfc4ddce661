#!/bin/sh
# Installs the build into a folder of its own and uses it from there, as a stranger would: the program, the
# library through pkg-config and through find_package. Exit 77 without pkg-config.
# usage: run.sh CMAKE BUILD_DIR THIS_DIR VERSION
set -eu
cmake=$1 build=$2 here=$3 version=$4
command -v pkg-config >/dev/null || { echo "skipped: pkg-config is not installed"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
prefix=$folder/prefix

"$cmake" --install "$build" --prefix "$prefix" >"$folder/installed.txt"
expect() {
    [ "$2" = "$3" ] || { echo "wrong: $1 gives '$2', wanted '$3'"; exit 1; }
}
expect "the installed program" "$("$prefix/bin/simpul" version)" "simpul $version"
for header in "$here"/../../include/simpul/*.h; do
    cmp "$header" "$prefix/include/simpul/$(basename "$header")"
done

# Every command has its page, and the shells find what to complete with.
for command in $("$prefix/bin/simpul" help --json | sed -n 's/.*{"name": *"\([a-z]*\)", *"section".*/\1/p'); do
    page=$(find "$prefix" -path "*/man1/simpul-$command.1")
    [ -n "$page" ] || { echo "wrong: no man page of $command"; exit 1; }
    "$prefix/bin/simpul" help --man "$command" | cmp - "$page"
    n_pages=$((${n_pages:-0} + 1))
done
[ "${n_pages:-0}" -ge 10 ] || { echo "wrong: ${n_pages:-0} commands with a man page"; exit 1; }
for file in man1/simpul.1 bash-completion/completions/simpul zsh/site-functions/_simpul fish/vendor_completions.d/simpul.fish; do
    [ -s "$(find "$prefix" -path "*/$file")" ] || { echo "wrong: $file is not installed"; exit 1; }
done

# Not the path: the folder that holds the .pc file, since a package may have moved it.
pc=$(find "$prefix" -name simpul.pc)
PKG_CONFIG_PATH=$(dirname "$pc")
export PKG_CONFIG_PATH
expect "pkg-config" "$(pkg-config --modversion simpul)" "$version"
library=$(dirname "$(dirname "$pc")")
${CC:-cc} -std=c11 -Wall -Wextra -pedantic -Werror "$here/consumer.c" -o "$folder/by-pkg-config" \
    $(pkg-config --cflags --libs simpul)
expect "a program built with pkg-config" \
    "$(LD_LIBRARY_PATH=$library "$folder/by-pkg-config" "$folder/a.graphml")" "simpul $version: 1 node, 0 edges"

"$cmake" -S "$here" -B "$folder/by-cmake" -DCMAKE_PREFIX_PATH="$prefix" -DWANTED="$version" \
    >"$folder/cmake.txt" 2>&1 || { cat "$folder/cmake.txt"; exit 1; }
"$cmake" --build "$folder/by-cmake" >"$folder/cmake.txt" 2>&1 || { cat "$folder/cmake.txt"; exit 1; }
expect "a program built with find_package" "$("$folder/by-cmake/consumer" "$folder/b.graphml")" \
    "simpul $version: 1 node, 0 edges"
cmp "$folder/a.graphml" "$folder/b.graphml"

# Moved as a whole it still works: nothing in it knows where it was installed.
mv "$prefix" "$folder/elsewhere"
expect "the program moved elsewhere" "$("$folder/elsewhere/bin/simpul" version)" "simpul $version"
if command -v objdump >/dev/null; then
    for file in "$folder"/elsewhere/bin/simpul "$(dirname "$(find "$folder/elsewhere" -name simpul.pc)")"/../libsimpul.so; do
        [ -e "$file" ] || continue # a static library has no search path
        found=$(objdump -p "$file" | sed -n 's/^ *RU*N*PATH *//p')
        case $found in "" | '$ORIGIN'/*) ;; *) echo "wrong: $file searches $found"; exit 1 ;; esac
    done
fi
