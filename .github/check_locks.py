"""Take the addresses out of package-lock.json, and see that no lock has one."""

import json
import re
import sys
from pathlib import Path

path = Path("package-lock.json")
lock = json.loads(path.read_text(encoding="utf-8"))
for package in lock["packages"].values():
    package.pop("funding", None)
text = json.dumps(lock, indent=2, ensure_ascii=False) + "\n"
path.write_text(text, encoding="utf-8")

found = [
    f"{file}:{number}: {line.strip()}"
    for file in [path, *sorted(Path("locks").glob("*.txt"))]
    for number, line in enumerate(file.read_text("utf-8").splitlines(), 1)
    if re.search(r"://|--(extra-)?index|--find-links|\s/\w", line)
]
sys.exit(
    "\n".join(["A lock names an address or a path:", *found])
    if found
    else 0
)
