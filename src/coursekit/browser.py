"""The Python that runs in the reader's browser, and the scripts that drive it.

``build_distribution`` makes a folder with Pyodide's core and the packages that the
course's programs import, each a *pack*: its files one after the other, byte-compiled,
behind a list of their names, compressed. ``bundle_web`` bundles the scripts of web/.
Knows nothing of MkDocs.
"""

import argparse
import gzip
import hashlib
import io
import json
import os
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import time
import urllib.request
import zipfile
from pathlib import Path

HERE = Path(__file__).parent
FORMAT = "1"  # to be changed when packs are made another way

# Where wheels come from, if Pyodide's own host can't be reached: a package on PyPI
# that carries the same files. It is not installed; no code of it runs.
CDN = "https://cdn.jsdelivr.net/pyodide/v{version}/full/"
CARRIER = "open-webui==0.12.4"
CARRIER_FOLDER = "open_webui/frontend/pyodide/"
CDN_SECONDS = 8
KEPT_SECONDS = 7 * 86400  # an older distribution may still be in use

# What the lock file lists as needed, but drawing SVG and PNG does not need.
NOT_NEEDED = {"matplotlib": {"fonttools", "pytz"}}

# What readers call the packages that they import themselves.
TITLES = {
    "numpy": "NumPy",
    "matplotlib": "Matplotlib",
    "scipy": "SciPy",
    "scikit-learn": "scikit-learn",
}

# The engine's own modules that the browser runs too.
ENGINE = ("backend.py", "course.mplstyle", "execute.py", "figure.py")

# Files of a wheel that no program of a reader asks for.
_LEFT_OUT = re.compile(
    r"(^|/)(tests?|testing/tests|sample_data|pdfcorefonts|afm"
    r"|_pyinstaller|include|idlelib|ensurepip|turtledemo|web_backend|plot_directive)/"
    r"|\.(pyi|pyx|pxd|pxi|h|c|cpp|tp|build|a|f90)$|\.pyx\.in$|/(RECORD|WHEEL|py\.typed)$"
)


class BrowserError(Exception):
    """The Python for the browser can't be built; the message says why."""


# --- which packages ----------------------------------------------------------


def needed_packages(imports, lock):
    """Return the names of the lock's packages behind imported modules.

    With all they depend on, but for what NOT_NEEDED names, sorted.
    """
    by_module = {
        module: name
        for name, package in lock["packages"].items()
        for module in package["imports"]
    }
    found, waiting = set(), {by_module[name] for name in imports if name in by_module}
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting.update(_depends(lock, name))
    return sorted(found)


def _depends(lock, name):
    left_out = NOT_NEEDED.get(name, set())
    return [n for n in lock["packages"][name]["depends"] if n not in left_out]


# --- wheels --------------------------------------------------------------------


def fetch_wheels(names, lock, version, folder, say=print):
    """Put the wheels of the named packages into folder, from the first source.

    A wheel counts only if its sha256 is the lock's, whichever source it came from.
    """
    folder.mkdir(parents=True, exist_ok=True)
    wanted = {
        lock["packages"][name]["file_name"]: lock["packages"][name]["sha256"]
        for name in names
    }

    def missing():
        return sorted(
            name for name in wanted if _sha256_of(folder / name) != wanted[name]
        )

    sources = [
        lambda: _from_cdn(missing(), CDN.format(version=version), folder, say),
        lambda: _from_carrier(lock, folder, say),
    ]
    for take in sources:
        if not missing():
            return
        take()
    if missing():
        raise BrowserError(
            f"no source gave {', '.join(missing())} with the sha256 of Pyodide's lock "
            "file. Check the connection, and try again"
        )


def _from_cdn(names, address, folder, say):
    for name in names:
        say(f"  {name}, from Pyodide's CDN")
        try:
            with urllib.request.urlopen(address + name, timeout=CDN_SECONDS) as answer:
                _write(folder / name, answer.read())
        except OSError as error:
            say(f"  Pyodide's CDN does not answer ({error})")
            return


def _from_carrier(lock, folder, say):
    """Take all wheels of the lock that the carrier has, and let the carrier go."""
    say(f"  the PyPI package {CARRIER} instead (106 MB, once)")
    hashes = {p["file_name"]: p["sha256"] for p in lock["packages"].values()}
    with tempfile.TemporaryDirectory(dir=folder) as temporary:
        command = [sys.executable, "-m", "pip", "download", "--no-deps", "--quiet"]
        # It is only unpacked, so it need not suit this Python.
        command += ["--ignore-requires-python", "--only-binary", ":all:"]
        command += ["--no-cache-dir", "--dest", temporary, CARRIER]
        if subprocess.run(command, stdin=subprocess.DEVNULL).returncode:
            return
        for wheel in Path(temporary).glob("*.whl"):
            with zipfile.ZipFile(wheel) as archive:
                for name, sha256 in hashes.items():
                    try:
                        content = archive.read(CARRIER_FOLDER + name)
                    except KeyError:
                        continue
                    if hashlib.sha256(content).hexdigest() == sha256:
                        _write(folder / name, content)


# --- packs ------------------------------------------------------------------------


def build_distribution(imports, cache, node, pyodide, say=print):
    """Build the folder that the site serves, and return its path.

    imports are the modules that the course's programs import, cache is a folder
    that outlives the build, node a Node program, pyodide the folder of the npm
    package. The folder's name carries a hash of all it holds. Unchanged parts are
    not made again.
    """
    lock = json.loads((pyodide / "pyodide-lock.json").read_text("utf-8"))
    version = json.loads((pyodide / "package.json").read_text("utf-8"))["version"]
    names = needed_packages(imports, lock)
    cache.mkdir(parents=True, exist_ok=True)
    wheels = cache / "wheels"
    core = _core_hash(pyodide)
    keys = {"stdlib": _key(core)}
    keys |= {n: _key(core, lock["packages"][n]["sha256"]) for n in names}
    keys["coursekit"] = _key(core, *(_sha256_of(path) for path in _engine_files()))
    packs = cache / "packs"
    packs.mkdir(exist_ok=True)
    todo = [n for n in keys if not (packs / f"{n}-{keys[n]}.pack").exists()]
    if todo:
        say("Python for the browser: " + ", ".join(todo))
        fetch_wheels([n for n in todo if n in names], lock, version, wheels, say)
        _make_packs(todo, keys, packs, wheels, lock, node, pyodide)
    return _assemble(names, keys, packs, cache, lock, version, pyodide)


def _engine_files():
    yield from (HERE / name for name in ENGINE)
    yield from (HERE / "web" / name for name in ("interpreter.py", "lapack.py"))


def _make_packs(todo, keys, packs, wheels, lock, node, pyodide):
    with tempfile.TemporaryDirectory(dir=packs) as temporary:
        sources = Path(temporary)
        for name in todo:
            folder = sources / name
            if name == "stdlib":
                _extract(pyodide / "python_stdlib.zip", folder)
            elif name == "coursekit":
                (folder / "coursekit").mkdir(parents=True)
                (folder / "coursekit/__init__.py").write_text("")
                for path in _engine_files():
                    shutil.copy(path, folder / "coursekit")
            else:
                _extract(wheels / lock["packages"][name]["file_name"], folder)
        compile_with = [node, HERE / "pyodide/compile.mjs", pyodide, sources]
        done = subprocess.run(
            compile_with, capture_output=True, text=True, stdin=subprocess.DEVNULL
        )
        if done.returncode:
            raise BrowserError(f"byte-compiling under Node failed:\n{done.stderr}")
        for name in todo:
            pack = _zip if name == "stdlib" else _pack
            content = gzip.compress(pack(sources / name), 9, mtime=0)
            _write(packs / f"{name}-{keys[name]}.pack", content)


def _extract(archive, folder):
    with zipfile.ZipFile(archive) as files:
        kept = [n for n in files.namelist() if not _LEFT_OUT.search(n)]
        files.extractall(folder, kept)


def _files(folder):
    return sorted(path for path in folder.rglob("*") if path.is_file())


def _pack(folder):
    """Return a folder as one: length of the index, index, the files' bytes."""
    files = _files(folder)
    index = [[p.relative_to(folder).as_posix(), p.stat().st_size] for p in files]
    head = json.dumps(index, separators=(",", ":")).encode()
    return b"".join(
        [struct.pack("<I", len(head)), head, *(path.read_bytes() for path in files)]
    )


def _zip(folder):
    """Return a folder as a zip file without compression, as Python imports from."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_STORED) as archive:
        for path in _files(folder):
            name = path.relative_to(folder).as_posix()
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            archive.writestr(entry, path.read_bytes())
    return whole.getvalue()


def _assemble(names, keys, packs, cache, lock, version, pyodide):
    """Put the files together under names that carry what they are."""
    contents = {
        # Not .mjs: some servers send that with a type that browsers refuse.
        "pyodide.asm.js": (pyodide / "pyodide.asm.mjs").read_bytes(),
        "pyodide.asm.wasm": (pyodide / "pyodide.asm.wasm").read_bytes(),
    }
    contents |= {
        f"{n}.pack": (packs / f"{n}-{key}.pack").read_bytes() for n, key in keys.items()
    }
    manifest = {
        "pyodide": version,
        "info": lock["info"],
        "files": {
            name: {
                "size": len(content),
                "sha256": hashlib.sha256(content).hexdigest(),
            }
            for name, content in sorted(contents.items())
        },
        "packages": {
            name: {
                "version": lock["packages"][name]["version"],
                "imports": lock["packages"][name]["imports"],
                "depends": sorted(_depends(lock, name)),
            }
            for name in names
        },
    }
    text = json.dumps(manifest, indent=1, sort_keys=True) + "\n"
    contents["manifest.json"] = text.encode()
    whole = hashlib.sha256(text.encode()).hexdigest()[:12]
    folder = cache / f"pyodide-{version}-{whole}"
    if not folder.exists():
        temporary = Path(tempfile.mkdtemp(dir=cache))
        for name, content in contents.items():
            (temporary / name).write_bytes(content)
        temporary.chmod(0o755)
        for old in cache.glob("pyodide-*"):
            if time.time() - old.stat().st_mtime > KEPT_SECONDS:
                shutil.rmtree(old)
        temporary.rename(folder)
    return folder


def _core_hash(pyodide):
    names = ("pyodide.asm.wasm", "pyodide.asm.mjs", "python_stdlib.zip")
    parts = [_sha256_of(pyodide / name) for name in names]
    return _digest(*parts, _sha256_of(HERE / "pyodide/compile.mjs"))


def _key(*parts):
    return _digest(FORMAT, _LEFT_OUT.pattern, *parts)[:16]


def _digest(*parts):
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def _sha256_of(path):
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.exists() else ""


def _write(path, content):
    """Write a file so that it is there whole or not at all."""
    temporary = path.with_name(f"{path.name}.part{os.getpid()}")
    temporary.write_bytes(content)
    temporary.replace(path)


# --- scripts ------------------------------------------------------------------------


def bundle_web(out, node, node_modules, distribution=None, offline=False):
    """Bundle the scripts and the style sheet of web/ into a new folder below out.

    distribution is the folder that build_distribution made, to be served beside the
    new one, or None: then the run buttons say that there is no Python. With offline,
    the pages use the service worker that stands at the site's root, two levels up.
    Returns the folder, whose name carries a hash of what it holds; main.js is to be
    loaded as a module, runner.css as a style sheet.
    """
    out.mkdir(parents=True, exist_ok=True)
    settings = {"ENGINE": _engine_settings(distribution), "OFFLINE": offline}
    script = HERE / "pyodide/bundle.mjs"
    sources = [script, *_files(HERE / "web"), node_modules / ".package-lock.json"]
    key = _digest(json.dumps(settings), *map(_sha256_of, sources))
    made = out / f"{key[:12]}.txt"  # holds the name of the folder made of these
    if made.exists() and (folder := out / made.read_text("utf-8")).is_dir():
        return folder
    with tempfile.TemporaryDirectory(dir=out) as temporary:
        command = [node, script, node_modules, HERE / "web", temporary]
        done = subprocess.run(
            [*command, json.dumps(settings)],
            capture_output=True,
            text=True,
            stdin=subprocess.DEVNULL,
        )
        if done.returncode:
            raise BrowserError(f"bundling web/ failed:\n{done.stderr}")
        files = _files(Path(temporary))
        parts = [f"{path.name}:{_sha256_of(path)}" for path in files]
        folder = out / f"runner-{_digest(*parts)[:12]}"
        if not folder.exists():
            shutil.copytree(temporary, folder)
    _write(made, folder.name.encode())
    return folder


def _engine_settings(distribution):
    """Return what engine.js has to know of a distribution before it asks for it."""
    if distribution is None:
        return None
    manifest = json.loads((distribution / "manifest.json").read_text("utf-8"))
    return {
        "folder": distribution.name,
        "info": manifest["info"],
        "packages": manifest["packages"],
        "sizes": {name: file["size"] for name, file in manifest["files"].items()},
        "titles": {n: t for n, t in TITLES.items() if n in manifest["packages"]},
    }


def service_worker(version, assets, pages):
    """Return the text of the service worker, which stands at the site's root.

    version changes whenever the site does; assets are what the addresses, relative
    to the root, of files begin with whose names change with what they hold; pages
    are the addresses of what is kept for reading offline, before anybody asks.
    """
    text = (HERE / "web/service-worker.js").read_text("utf-8")
    settings = {"version": version, "assets": sorted(assets), "pages": sorted(pages)}
    return text.replace("/* SETTINGS */ {}", json.dumps(settings))


def main(args=None):
    """Build the distribution by hand: what it holds, and how large it is."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("imports", nargs="*", default=["numpy", "matplotlib"])
    parser.add_argument("--cache", type=Path, default=Path(".cache/coursekit/pyodide"))
    parser.add_argument("--node-modules", type=Path, default=Path("node_modules"))
    options = parser.parse_args(args)
    from coursekit.tools import find_node

    pyodide = options.node_modules / "pyodide"
    folder = build_distribution(
        set(options.imports), options.cache, find_node(), pyodide
    )
    for path in _files(folder):
        print(f"{path.stat().st_size / 1e6:8.2f} MB  {path.name}")
    print(folder)


if __name__ == "__main__":
    main()
