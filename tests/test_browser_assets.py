"""The Python for the browser and the bundled scripts: what is in them, and whence."""

import gzip
import hashlib
import json
import struct
import subprocess
import zipfile

import pytest

from coursekit import browser
from coursekit.run import imported_modules
from coursekit.tools import find_node
from runner_site import ROOT

PYODIDE = ROOT / "node_modules" / "pyodide"
CACHE = ROOT / ".cache" / "coursekit" / "pyodide"
IMPORTS = {"numpy", "matplotlib", "scipy", "sklearn", "json", "coursekit"}


@pytest.fixture(scope="module")
def lock():
    return json.loads((PYODIDE / "pyodide-lock.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def distribution():
    return browser.build_distribution(IMPORTS, CACHE, find_node(), PYODIDE)


def index_of(pack):
    content = gzip.decompress(pack.read_bytes())
    (length,) = struct.unpack("<I", content[:4])
    index = json.loads(content[4 : 4 + length])
    assert 4 + length + sum(size for _, size in index) == len(content)
    return [name for name, _ in index]


def test_packages_come_with_what_they_need_and_nothing_else(lock):
    assert browser.needed_packages({"json", "os"}, lock) == []
    assert browser.needed_packages({"numpy"}, lock) == ["numpy"]
    named = browser.needed_packages({"matplotlib"}, lock)
    assert {"numpy", "pillow", "pyparsing"} <= set(named)
    assert not {"fonttools", "pytz", "scipy"} & set(named)


def test_imports_are_found_wherever_they_stand():
    code = "import a.b as c, d\n\ndef f():\n    from e.g import h\nfrom . import i\n"
    assert {n.split(".")[0] for n in imported_modules(code)} == {"a", "d", "e"}


def test_the_manifest_says_what_the_files_are(distribution):
    manifest = json.loads((distribution / "manifest.json").read_text("utf-8"))
    files = {path.name for path in distribution.iterdir()} - {"manifest.json"}
    assert files == set(manifest["files"])
    for name, said in manifest["files"].items():
        content = (distribution / name).read_bytes()
        assert len(content) == said["size"]
        assert hashlib.sha256(content).hexdigest() == said["sha256"]
    assert {"numpy", "matplotlib", "scipy", "scikit-learn"} <= set(manifest["packages"])
    assert not [name for name in files if name.endswith(".mjs")]


def test_packs_hold_compiled_code_and_no_tests(distribution):
    names = [name for p in distribution.glob("*.pack") if p.stem != "stdlib"
             for name in index_of(p)]  # fmt: skip
    compiled = [name for name in names if name.endswith(".pyc")]
    assert len(compiled) > 1000
    assert not [n for n in names if n.endswith((".py", ".pyi")) or "/tests/" in n]
    content = gzip.decompress((distribution / "stdlib.pack").read_bytes())
    file = CACHE / "stdlib-of-test.zip"
    file.write_bytes(content)
    with zipfile.ZipFile(file) as archive:
        stdlib = archive.namelist()
    file.unlink()
    assert "json/__init__.pyc" in stdlib
    assert not [name for name in stdlib if name.endswith(".py")]


def test_licences_stay_with_the_packages(distribution):
    assert [n for n in index_of(distribution / "numpy.pack") if "LICENSE" in n]


def test_a_second_build_makes_nothing_again(distribution):
    said = []
    again = browser.build_distribution(
        IMPORTS, CACHE, find_node(), PYODIDE, said.append
    )
    assert again == distribution
    assert said == []


def test_a_file_with_another_hash_is_refused(lock, tmp_path, monkeypatch):
    def false_wheels(names, address, folder, say):
        for name in names:
            (folder / name).write_bytes(b"not the wheel")

    monkeypatch.setattr(browser, "_from_cdn", false_wheels)
    monkeypatch.setattr(browser, "_from_carrier", lambda *_: None)
    with pytest.raises(browser.BrowserError, match="no source gave numpy"):
        browser.fetch_wheels(["numpy"], lock, "0", tmp_path, lambda _: None)


def test_without_a_source_the_error_says_what_to_do(tmp_path, monkeypatch):
    monkeypatch.setattr(browser, "_from_cdn", lambda *_: None)
    monkeypatch.setattr(browser, "_from_carrier", lambda *_: None)
    with pytest.raises(browser.BrowserError, match="Check the connection"):
        browser.build_distribution({"numpy"}, tmp_path, find_node(), PYODIDE, print)


def test_the_carrier_is_used_where_the_cdn_does_not_answer(lock, tmp_path, monkeypatch):
    monkeypatch.setattr(browser, "CDN", "http://127.0.0.1:9/{version}/")
    asked = []

    def carrier(lock, folder, say):
        asked.append("carrier")
        content = (CACHE / "wheels" / lock["packages"]["six"]["file_name"]).read_bytes()
        (folder / lock["packages"]["six"]["file_name"]).write_bytes(content)

    monkeypatch.setattr(browser, "_from_carrier", carrier)
    browser.fetch_wheels(["six"], lock, "0", tmp_path, lambda _: None)
    assert asked == ["carrier"]


def test_the_scripts_are_bundled_without_python_too(tmp_path):
    node_modules = ROOT / "node_modules"
    folder = browser.bundle_web(tmp_path, find_node(), node_modules)
    names = {path.name for path in folder.iterdir()}
    assert {"main.js", "worker.js", "runner.css"} <= names
    assert browser.bundle_web(tmp_path, find_node(), node_modules) == folder
    # CodeMirror comes when somebody edits, not with the page.
    assert (folder / "main.js").stat().st_size < 60_000


def test_the_service_worker_gets_its_settings():
    text = browser.service_worker("7", ["assets/b/", "assets/a/"], ["", "x/"])
    settings = (
        '{"version": "7", "assets": ["assets/a/", "assets/b/"], "pages": ["", "x/"]}'
    )
    assert settings in text


def test_the_pure_modules_under_node():
    tests = sorted((ROOT / "tests" / "web").glob("*.test.js"))
    done = subprocess.run(
        [find_node(), "--test", *tests], capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stdout[-4000:]
    passed = int(done.stdout.split("pass ")[-1].split()[0])
    assert passed >= 60
