"""extract.py SIMPUL [KILOBYTES [DOUBLINGS]]: how much longer `extract` takes for a text of twice the size.

Prints, for each kind of text that make_text.py makes, the processor's time (least of three, less that of an empty text) at so
many thousand bytes (100) and at each doubling (4), and the ratio to the size before: 2 is linear. Speed depends on the
machine: nothing here passes or fails."""
import os, resource, subprocess, sys, tempfile

import make_text


def busy(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def least(simpul, path, text):
    with open(path, "w", encoding="utf-8") as out:
        out.write(text)
    return min(busy([simpul, "extract", "-q", path]) for _ in range(3))


def main(simpul, kilobytes, doublings):
    sizes = [int(kilobytes) << k for k in range(int(doublings) + 1)]
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "text.txt")
        empty = least(simpul, path, "Kosong.\n")
        print(f"{'KB':12}" + "".join(f"{size:>15}" for size in sizes))
        for kind in make_text.KINDS:
            print(f"{kind:12}", end="", flush=True)
            last = None
            for size in sizes:
                now = max(least(simpul, path, make_text.text(kind, 1000 * size)) - empty, 1e-4)
                print(f"{now:8.3f} s" + (f" {now / last:4.1f}" if last else " " * 5), end="", flush=True)
                last = now
            print()


if __name__ == "__main__":
    if not 2 <= len(sys.argv) <= 4:
        sys.exit(__doc__)
    main(sys.argv[1], *(sys.argv[2:] + ["100", "4"][len(sys.argv) - 2:]))
