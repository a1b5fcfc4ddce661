# How the scripts configure and build, quietly and with every core; to be sourced in the project's root.
cores=$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)

# build PRESET [CMAKE ARGUMENT ...]: progress lines are dropped, warnings and errors stay.
build() {
    local preset=$1 said
    shift
    said=$(cmake --preset "$preset" "$@" 2>&1) || {
        printf '%s\n' "$said" >&2
        echo "build: cmake could not configure the preset '$preset' (above is what it said)" >&2
        return 1
    }
    cmake --build --preset "$preset" --parallel "$cores" | { grep -v '^\[' || true; } || {
        echo "build: the preset '$preset' does not compile (the first error is the one to read)" >&2
        return 1
    }
}
