"""run.py README SIMPUL: runs each command of the README's sh blocks, but the scripts, and expects exit 0."""
import os, re, shutil, subprocess, sys, tempfile

readme, simpul = map(os.path.abspath, sys.argv[1:3])
root = os.path.dirname(readme)
text = open(readme, encoding="utf-8").read()
commands = []
for block in re.findall(r"^```sh\n(.*?)^```", text, flags=re.S | re.M):
    for line in block.replace("\\\n", " ").splitlines():
        command = re.sub(r"\s{2,}#.*", "", line).strip()
        if command and not command.startswith(("#", "./scripts/")):
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
