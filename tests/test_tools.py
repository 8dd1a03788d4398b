"""What is found on a machine, and what is pinned for every machine."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from coursekit import tools

ROOT = Path(__file__).parent.parent
LOCKS = sorted((ROOT / "locks").glob("*.txt"))
OLD_NODE = "#!/bin/sh\necho v18.0.0\n"


@pytest.fixture(autouse=True)
def forget():
    """Look for everything anew."""
    tools.find_node.cache_clear()
    tools.find_browser.cache_clear()
    yield
    tools.find_node.cache_clear()
    tools.find_browser.cache_clear()


def make_program(folder, name, text):
    """Write a script that can be run."""
    path = folder / name
    path.write_text(text)
    path.chmod(0o755)
    return path


def test_node_is_new_enough():
    done = subprocess.run(
        [tools.find_node(), "--version"], capture_output=True, text=True
    )
    assert int(re.match(r"v(\d+)", done.stdout)[1]) >= tools.NODE_VERSION


def test_an_old_node_is_not_taken(tmp_path, monkeypatch):
    old = make_program(tmp_path, "node", OLD_NODE)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert tools.find_node() != old


def test_npm_runs_with_the_node_found():
    command = [sys.executable, "-m", "coursekit.tools", "npm", "--version"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    assert re.match(r"\d+\.\d+", done.stdout)


def test_a_browser_that_is_named_is_taken(tmp_path, monkeypatch):
    browser = make_program(tmp_path, "browser", "#!/bin/sh\necho Chromium 150.0\n")
    monkeypatch.setenv("COURSEKIT_BROWSER", str(browser))
    assert tools.find_browser() == browser


def test_a_named_browser_that_does_not_start_is_an_error(tmp_path, monkeypatch):
    browser = make_program(tmp_path, "browser", "#!/bin/sh\nexit 1\n")
    monkeypatch.setenv("COURSEKIT_BROWSER", str(browser))
    with pytest.raises(tools.ToolError, match="no browser that starts"):
        tools.ensure_browser()


def test_no_browser_says_what_to_install(monkeypatch):
    monkeypatch.delenv("COURSEKIT_BROWSER", raising=False)
    monkeypatch.setattr(tools, "BROWSERS", ())
    monkeypatch.setattr(tools, "_playwright_browser", lambda: "")
    with pytest.raises(tools.ToolError, match="Install Chromium or Google Chrome"):
        tools.find_browser()


def test_each_way_to_a_browser_is_tried_in_order(monkeypatch):
    tried = []
    monkeypatch.delenv("COURSEKIT_BROWSER", raising=False)
    monkeypatch.setattr(tools, "BROWSERS", ())
    monkeypatch.setattr(tools, "_playwright_browser", lambda: "")
    for name in ("_install_playwright_browser", "_install_apt_browser"):
        monkeypatch.setattr(tools, name, lambda name=name: tried.append(name))
    with pytest.raises(tools.ToolError, match="Install Chromium"):
        tools.ensure_browser()
    assert tried == ["_install_playwright_browser", "_install_apt_browser"]


def test_there_are_three_locks():
    assert [path.stem for path in LOCKS] == ["main", "newest", "oldest"]


@pytest.mark.parametrize("path", LOCKS, ids=lambda path: path.stem)
def test_a_lock_has_hashes_and_names_no_address(path):
    text = path.read_text("utf-8")
    pins = re.findall(r"^([a-z][\w.-]*)==.*\\\n    --hash=sha256:", text, re.M)
    assert len(pins) > 80
    assert len(pins) == len(re.findall(r"^[a-z]", text, re.M))
    assert not re.search(r"://|--(extra-)?index|--find-links| @ | /", text)


def test_the_package_lock_names_no_address():
    text = (ROOT / "package-lock.json").read_text("utf-8")
    assert "://" not in text
    packages = json.loads(text)["packages"]
    assert len(packages) > 20
    assert all("integrity" in p for name, p in packages.items() if name)


def test_pyodide_is_the_version_that_was_tried():
    package = json.loads((ROOT / "package.json").read_text("utf-8"))
    assert re.fullmatch(r"\d+\.\d+\.\d+", package["devDependencies"]["pyodide"])
