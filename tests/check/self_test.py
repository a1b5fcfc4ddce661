"""Plants one fault for each gate of scripts/check in a copy of the project and looks whether the gate
names it; a gate that cannot fail is no gate. Does not look at the project's own faults.

usage: self_test.py SOURCE_DIR     exit 77 when a tool that a gate needs is missing"""
import importlib.machinery, importlib.util, json, os, shutil, subprocess, sys, tempfile

sys.dont_write_bytecode = True


def load_check(root):
    loader = importlib.machinery.SourceFileLoader("check", os.path.join(root, "scripts", "check"))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("check", loader))
    loader.exec_module(module)
    return module


def put(root, name, text, mode=0o644):
    path = os.path.join(root, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    if os.path.exists(path):
        os.unlink(path)  # another name of the file in the copy that all cases share
    with open(path, "wb") as file:
        file.write(text if isinstance(text, bytes) else text.encode())
    os.chmod(path, mode)


def source(body):
    return "/* A planted file: does something wrong. */\n" + body


def put_library(root, body):
    """A libsimpul.so of these lines where the gates look for it."""
    put(root, "build/planted.c", body)
    folder = os.path.join(root, "build", "dev")
    os.makedirs(folder, exist_ok=True)
    subprocess.run(["gcc", "-shared", "-fPIC", "-o", os.path.join(folder, "libsimpul.so"),
                    os.path.join(root, "build", "planted.c")], check=True)


def put_clang_case(root):
    put(root, "src/base/planted.c", source("int planted(int a)\n{\n    int b;\n    if (a) b = 1;\n    return b;\n}\n"))
    entry = {"directory": root, "file": os.path.join(root, "src/base/planted.c"),
             "command": "gcc '-DSOME=\"quoted words\"' -Wall -o planted.o -c src/base/planted.c"}
    put(root, "build/dev/compile_commands.json", json.dumps([entry]))


def put_readme(root, command):
    put(root, "README.md", f"# Planted\n\n```sh\n{command}\n```\n")
    table = {"commands": [{"name": "run", "options": [{"name": "output"}]}]}
    put(root, "build/dev/simpul", f"#!/bin/sh\necho '{json.dumps(table)}'\n", 0o755)


def file(name, text, mode=0o644):
    return lambda root: put(root, name, text, mode)


# gate, what it must say, how to deserve it
PLANTS = [
    ("layout", "stray: does not belong at the top", file("stray/a.txt", "a\n")),
    ("formatting", "planted.c: not as clang-format", file("src/base/planted.c", source("int  a;\n"))),
    ("layers", "planted.c:2: base may not use text", file("src/base/planted.c", source('#include "text/token.h"\n'))),
    ("layers", "planted.c:2: records may not use text", file("src/records/planted.c", source('#include "text/token.h"\n'))),
    ("layers", "planted.c:2: graph may not use extract", file("src/graph/planted.c", source(' # include "extract/find.h"\n'))),
    ("layers", "planted.c:2: analysis may not use format", file("src/analysis/planted.c", source('#include "format/hygiene.h"\n'))),
    ("layers", "planted.c:2: text may not use <simpul/graph.h>", file("src/text/planted.c", source("#include <simpul/graph.h>\n"))),
    ("layers", "planted.c:2: format may not use <simpul/simpul.h>", file("src/format/planted.c", source("#include <simpul/simpul.h>\n"))),
    ("layers", "public headers and its own alone", file("src/cli/planted.c", source('#include "base/str.h"\n'))),
    ("layers", "planted.c:2: the program may not use jansson.h", file("src/cli/planted.c", source("#include <jansson.h>\n"))),
    ("layers", "planted.c:2: igraph.h is for", file("src/analysis/planted.c", source("#include <igraph.h>\n"))),
    ("layers", "igraph_interface.h is for", file("src/analysis/planted.c", source("#include <igraph/igraph_interface.h>\n"))),
    ("layers", "planted.c:2: nettle/md5.h is for", file("src/base/planted.c", source("#include <nettle/md5.h>\n"))),
    ("layers", "does not begin with the name of a stage", file("src/text/planted.c", source('#include "../base/str.h"\n'))),
    ("layers", "planted is no stage", file("src/planted/planted.c", source(""))),
    ("forbidden", "planted.c:3: calls printf", file("src/base/planted.c", source("// printf(1)\nprintf (1);\n"))),
    ("forbidden", "planted.c:2: calls malloc", file("src/graph/planted.c", source('x = "printf(1)" + malloc(2);\n'))),
    ("forbidden", "planted.c:2: calls time", file("src/graph/planted.c", source("time(NULL);\n"))),
    ("lengths", "planted.c: 702 lines", file("src/base/planted.c", source("int a;\n" * 701))),
    ("lengths", "planted.c:3: a function of 81 lines", file("tests/unit/planted.c", source("int a(void)\n{\n" + "    a();\n" * 81 + "}\n"))),
    ("openings", "planted.c:1: does not open", file("src/base/planted.c", "int a;\n")),
    ("openings", "planted.h: no include guard", file("src/base/planted.h", source("int a;\n"))),
    ("headers", "planted.h alone as c11", file("include/simpul/planted.h", source("static inline size_t a(void) { return 0; }\n"))),
    ("headers", "planted.h alone as c++11", file("include/simpul/planted.h", source("int a(int class);\n"))),
    ("exports", "planted: exported, but in no public header", lambda root: put_library(root, "int planted(void) { return 0; }\n")),
    ("exports", "simpul_version: in a public header, but not exported", lambda root: put_library(root, "int simpul_planted;\n")),
    ("state", "planted: 4 bytes in .bss", lambda root: put_library(root, "static int planted; int *simpul_a(void) { return &planted; }\n")),
    ("state", "planted: 4 bytes in .data", lambda root: put_library(root, "static int planted = 1; int *simpul_a(void) { return &planted; }\n")),
    ("state", "planted: 4 bytes in .tbss", lambda root: put_library(root, "static _Thread_local int planted; int *simpul_a(void) { return &planted; }\n")),
    ("clang", "src/base/planted.c", put_clang_case),
    ("texts", "planted.txt: byte 2 is not UTF-8", file("tests/planted.txt", b"a\n\xff\n")),
    ("texts", "planted.txt: no line break", file("tests/planted.txt", "a")),
    ("texts", "planted.txt: 400002 bytes", file("tests/planted.txt", "a\n" * 200001)),
    ("texts", "planted.txt:2: blanks", file("tests/planted.txt", "a\nb \n")),
    ("texts", "planted.txt:1: unfinished", file("tests/planted.txt", "a TODO b\n")),
    ("texts", "planted.txt:1: a path of one machine", file("tests/planted.txt", "see /root/a\n")),
    ("texts", "planted.txt:1: the address of a package registry", file("tests/planted.txt", "http://deb.debian.org/a\n")),
    ("scripts", "planted: has a #! line but is not executable", file("scripts/planted", "#!/bin/sh\n")),
    ("scripts", "planted.txt: has no #! line but is executable", file("tests/planted.txt", "a\n", 0o755)),
    ("scripts", "planted.sh: ", file("scripts/planted.sh", "if true\n")),
    ("scripts", "planted.py:1: ", file("scripts/planted.py", "def\n")),
    ("readme", "README.md:4: no command 'walk'", lambda root: put_readme(root, "simpul walk a")),
    ("readme", "README.md:4: no option --outptu of run", lambda root: put_readme(root, "cd x && simpul run a --outptu b")),
    ("readme", "README.md:4: no script ./scripts/dmeo", lambda root: put_readme(root, "./scripts/dmeo   # looks nice")),
    ("readme", "README.md:4: no file graphs/nowhere", lambda root: put_readme(root, "simpul run graphs/nowhere")),
]
# What looks like a fault and is none: the gate must stay silent about it.
INNOCENT = [
    ("forbidden", "planted", file("src/base/planted.c", source('/* exit(1) */ x = "abort()"; smp_time(1); my_malloc(2);\n'))),
    ("state", "planted", lambda root: put_library(root, "static const int planted = 1; const int *simpul_a(void) { return &planted; }\n"
                                                       "static const char *const planted_names[] = {\"a\"}; const char *simpul_b(void) { return planted_names[0]; }\n")),
    ("layers", "planted", file("src/cli/planted.c", source("#include <simpul/graph.h>\n#include \"options.h\"\n"))),
    ("readme", "README.md", lambda root: put_readme(root, "simpul run graphs --output out | head   # --nothing")),
]


def copy_project(check, source_dir, target):
    for name in check.tracked(source_dir):
        os.makedirs(os.path.dirname(os.path.join(target, name)), exist_ok=True)
        shutil.copy2(os.path.join(source_dir, name), os.path.join(target, name))
    os.makedirs(os.path.join(target, "graphs"), exist_ok=True)


def found_by(check, gate, copy, plant):
    with tempfile.TemporaryDirectory(dir=os.path.dirname(copy)) as folder:
        root = os.path.join(folder, "case")
        shutil.copytree(copy, root, copy_function=os.link)
        plant(root)
        return getattr(check, gate)(root)


def try_all(check, copy):
    """(cases misjudged, cases skipped)"""
    wrong = skipped = 0
    for cases, wanted in ((PLANTS, True), (INNOCENT, False)):
        for gate, said, plant in cases:
            try:
                found = found_by(check, gate, copy, plant)
            except check.Skip as reason:
                print(f"skipped {gate}: {reason}")
                skipped += 1
                continue
            if any(said in line for line in found) != wanted:
                print(f"wrong: {gate} {'does not say' if wanted else 'speaks of'} '{said}'; it says {found[:5]}")
                wrong += 1
    return wrong, skipped


def main(source_dir):
    check = load_check(source_dir)
    with tempfile.TemporaryDirectory() as folder:
        copy = os.path.join(folder, "copy")
        copy_project(check, source_dir, copy)
        wrong, skipped = try_all(check, copy)
    untried = {gate.__name__ for gate in check.GATES} - {gate for gate, _, _ in PLANTS}
    if untried:
        print(f"wrong: no fault is planted for {', '.join(sorted(untried))}")
    print(f"{len(PLANTS) + len(INNOCENT)} faults and innocents, {wrong} misjudged, {skipped} skipped")
    return 1 if wrong or untried else 77 if skipped else 0


if __name__ == "__main__":
    sys.exit(main(os.path.abspath(sys.argv[1])))
