"""Lighthouse's scores of the built site; see lighthouse.mjs.

python benchmarks/scores.py [FOLDER OF A BUILT SITE] [RUNS]
"""

import sys
import tempfile
from pathlib import Path

from served import CompressedServer, build_site, free_port

from coursekit.tools import find_browser, run_node

HERE = Path(__file__).parent


def measure(folder, port, runs="5"):
    """Print the scores of a built site; return the exit status."""
    with CompressedServer(folder, port) as server:
        script = str(HERE / "lighthouse.mjs")
        return run_node(
            "node", script, server.address, str(find_browser()), runs
        )


def main():
    """Measure the site in a folder, or build one."""
    runs = next((word for word in sys.argv[1:] if word.isdigit()), "5")
    folders = [word for word in sys.argv[1:] if not word.isdigit()]
    port = free_port()
    if folders:
        return measure(folders[0], port, runs)
    with tempfile.TemporaryDirectory() as folder:
        build_site(folder, port)
        return measure(folder, port, runs)


if __name__ == "__main__":
    sys.exit(main())
