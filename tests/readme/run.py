"""run.py README SIMPUL: runs the commands of the README's sh blocks one after another in one folder, as a reader
does, and expects exit 0 and dated articles. Of the scripts, what the demo writes is there first."""
import os, re, shutil, subprocess, sys, tempfile

readme, simpul = map(os.path.abspath, sys.argv[1:3])
root = os.path.dirname(readme)
text = open(readme, encoding="utf-8").read()
demo = open(os.path.join(root, "scripts/demo"), encoding="utf-8").read()
commands = []
for block in re.findall(r"^```sh\n(.*?)^```", text, flags=re.S | re.M):
    for line in block.replace("\\\n", " ").splitlines():
        command = re.sub(r"\s{2,}#.*", "", line).strip()
        if command == "./scripts/demo":
            settings = re.findall(r"^sample=.*$", demo, flags=re.M)
            runs = re.findall(r"^build/release/(simpul run .*)$", demo, flags=re.M)
            if len(settings) != 1 or len(runs) != 1:
                sys.exit("scripts/demo is not written as this test reads it")
            commands.append(f"{settings[0]}; {runs[0]}")
        elif command and not command.startswith(("#", "./scripts/")):
            commands.append(command)
if len(commands) < 5:
    sys.exit(f"only {len(commands)} commands found; is the README still written as this test reads it?")
with tempfile.TemporaryDirectory() as folder:
    os.symlink(os.path.join(root, "graphs"), os.path.join(folder, "graphs"))
    environment = {**os.environ, "PATH": os.path.dirname(simpul) + os.pathsep + os.environ["PATH"]}
    for command in commands:
        if command.startswith("dot ") and not shutil.which("dot"):
            print("skipped, Graphviz is not installed:", command)
            continue
        done = subprocess.run(["bash", "-euo", "pipefail", "-c", command], cwd=folder, env=environment,
                              capture_output=True, text=True)
        print(f"{'ok' if done.returncode == 0 else 'failed'}: {command}")
        if done.returncode:
            sys.exit(done.stdout[-500:] + done.stderr[-500:])
        if "no date of publication" in done.stderr:
            sys.exit("a reader's articles have no dates:\n" + done.stderr[-500:])
