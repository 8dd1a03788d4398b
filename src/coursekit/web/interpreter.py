"""Runs the reader's programs in the browser's Python, one after the other.

Called by worker.js. The programs themselves run through coursekit.execute, the same
as in the build; this module streams what they print, words their errors for the
reader, and puts the interpreter back to what it was after each.
"""

import ast
import gc
import importlib
import json
import os
import re
import shutil
import sys
import time
import types

from coursekit import execute, lapack

NAME = "your code"  # what tracebacks call the program; check_exercise names it so too
PLACE = "/tmp/program"  # where a program runs, and may leave files
NO_NETWORK = (
    "Programs on this page can't reach the network: "
    "to read from it, run the program at home."
)
NETWORK_ERRORS = {"URLError", "HTTPError", "gaierror", "ConnectionError"}


class Interpreter:
    """The interpreter of one worker.

    tell(kind, cell, text) takes what a program prints ("output") and shows
    ("figure") while it runs; cell counts the program's cells from 0.
    """

    def __init__(self, tell, titles):
        self.tell = tell
        self.titles = titles  # of the packages that could be had: {"numpy": "NumPy"}
        self.snapshot = Snapshot()
        self.modules = set()  # the modules of the packages that are loaded
        os.makedirs(PLACE, exist_ok=True)
        self.root = set(os.listdir("/"))
        self.environment = dict(os.environ)

    def prepare(self, modules):
        """Import modules of newly loaded packages, so that a run finds them there."""
        importlib.invalidate_caches()
        self.modules |= set(modules)
        for name in modules:
            if name in ("numpy", "matplotlib"):
                self._import("matplotlib.pyplot" if name == "matplotlib" else name)
            if name == "numpy" and name in sys.modules:
                lapack.raise_errors(sys.modules["numpy"])
        execute.reset()
        self.snapshot.take()

    def run(self, request):
        """Run a program: {"cells": [code, ...]} as JSON; return the result as JSON."""
        codes = json.loads(request)["cells"]
        cells, line = [], 1
        for code in codes:
            cells.append({"code": code, "line": line, "figures": []})
            line += code.count("\n") + (not code.endswith("\n"))
        stream = Stream(self.tell)
        self._before(codes)
        result = execute.execute(cells, NAME, stream.output, stream.figure)
        stream.flush()
        if error := result["error"]:
            self._explain(error, cells)
        return json.dumps(result)

    def check(self, request):
        """Check the reader's answer to an exercise; return the result as JSON."""
        asked = json.loads(request)
        stream = Stream(self.tell)
        self._before([asked["code"], asked["imports"]])
        result = execute.check_exercise(
            asked["code"],
            asked["function"],
            asked["imports"],
            asked["check"],
            "the checks",
            asked["checkLine"],
            on_output=stream.output,
            on_figure=stream.figure,
        )
        stream.flush()
        if error := result["error"]:
            if result["stage"] == "check":
                own = re.findall(f'File "{NAME}", line ([0-9]+)', error["traceback"])
                error["line"] = int(own[-1]) if own else 0
            self._explain(error, [{"code": asked["code"], "line": 1}])
        return json.dumps(result)

    def clean(self):
        """Put back what the last program changed; say whether it patched a module."""
        sys.settrace(None)
        sys.setprofile(None)
        patched = self.snapshot.restore()
        self.snapshot.take()
        execute.reset()
        os.environ.clear()
        os.environ.update(self.environment)
        os.chdir("/")
        for folder in ("/tmp", "/home/pyodide"):
            for name in os.listdir(folder):
                _remove(f"{folder}/{name}")
        for name in set(os.listdir("/")) - self.root:
            _remove(f"/{name}")
        gc.enable()
        gc.collect()
        return patched

    def _before(self, codes):
        """Get ready: import what the program will, so that clean knows it unpatched."""
        for code in codes:
            for name in _imports(code):
                if name.split(".")[0] in self.modules:
                    self._import(name)
        self.snapshot.take()
        os.makedirs(PLACE, exist_ok=True)
        os.chdir(PLACE)

    def _import(self, name):
        try:
            importlib.import_module(name)
        except Exception:
            pass  # the program will say so, in its own line

    def _explain(self, error, cells):
        """Name lines as the reader counts them, and say more where it helps."""
        error["traceback"] = reader_traceback(error["traceback"], cells)
        cell = cells[min(error["cell"], len(cells) - 1)]
        error["line"] -= cell["line"] - 1
        if error["type"] == "ModuleNotFoundError":
            error["hint"] = missing_module(error["message"], self.titles)
        elif error["type"] in NETWORK_ERRORS:
            error["hint"] = NO_NETWORK


class Stream:
    """Sends prints on as they come; only a flood of them is gathered."""

    PER_SECOND = 200

    def __init__(self, tell):
        self.tell = tell
        self.waiting = ""
        self.cell = 0
        self.allowed = self.PER_SECOND
        self.last = time.monotonic()

    def output(self, cell, text):
        if cell != self.cell:
            self.flush()
            self.cell = cell
        self.waiting += text
        now = time.monotonic()
        self.allowed += (now - self.last) * self.PER_SECOND
        self.allowed = min(self.allowed, self.PER_SECOND)
        self.last = now
        if self.allowed >= 1:
            self.allowed -= 1
            self.flush()

    def figure(self, cell, svg):
        self.flush()
        self.tell("figure", cell, svg)

    def flush(self):
        if self.waiting:
            self.tell("output", self.cell, self.waiting)
            self.waiting = ""


class Snapshot:
    """Remembers what modules and their classes hold, to undo a program's patches.

    Names with an underscore whose value is not callable are a module's own memory
    (caches, counters) and stay as they are.
    """

    SKIP = ("sys", "__main__", "linecache")

    def __init__(self):
        self.held = {}  # (module name, class name or ""): (holder, what it held)
        self.path = list(sys.path)
        self.limit = sys.getrecursionlimit()
        self.streams = sys.stdout, sys.stderr, sys.stdin

    def take(self):
        """Remember the modules that are new since the last time."""
        for name, module in list(sys.modules.items()):
            if (name, "") in self.held or name in self.SKIP:
                continue
            if module is None:
                del sys.modules[name]  # how a program forbids an import
            if not isinstance(module, types.ModuleType):
                continue
            if getattr(module, "__file__", None) and not module.__file__.startswith(
                "/lib/"
            ):
                del sys.modules[name]  # a file that the reader's program wrote
                continue
            before = dict(vars(module))
            self.held[name, ""] = module, before
            for key, value in before.items():
                if isinstance(value, type) and value.__module__ == name:
                    self.held[name, key] = value, dict(vars(value))

    def restore(self):
        """Put back what was changed, and say whether anything was."""
        patched = False
        for (name, cls), (holder, before) in self.held.items():
            if not cls and sys.modules.get(name) is not holder:
                sys.modules[name] = holder
                patched = True
            now = vars(holder)
            for key, value in list(before.items()):
                if now.get(key, _GONE) is not value:
                    patched |= self._put_back(holder, before, key, value, now)
            if len(now) != len(before):
                for key in [key for key in now if key not in before]:
                    patched |= self._take_away(holder, before, key, now[key])
        sys.path[:] = self.path
        sys.setrecursionlimit(self.limit)
        sys.stdout, sys.stderr, sys.stdin = self.streams
        return patched

    def _put_back(self, holder, before, key, value, now):
        new = now.get(key, _GONE)
        if key.startswith("_") and not callable(value) and not callable(new):
            if new is _GONE:
                del before[key]
            else:
                before[key] = new
            return False
        try:
            setattr(holder, key, value)
        except (AttributeError, TypeError):
            return False
        return callable(value) or callable(new)

    def _take_away(self, holder, before, key, value):
        own = key.startswith("_") and not callable(value) and value is not None
        if own or isinstance(value, types.ModuleType):
            before[key] = value
            return False
        try:
            delattr(holder, key)
        except (AttributeError, TypeError):
            return False
        return True


_GONE = object()


def reader_traceback(text, cells):
    """Return a traceback that names only the reader's lines, cell by cell.

    >>> text = 'Traceback:\\n  File "your code", line 3, in <module>\\n    1 / 0\\nE: m\\n'
    >>> print(reader_traceback(text, [{"line": 1}, {"line": 3}]), end="")
    Traceback:
      Cell 2, line 1
        1 / 0
    E: m
    """
    kept, inside = [], ""
    for line in text.splitlines():
        frame = re.match(r'  File "(.*)", line (\d+)(?:, in (.*))?$', line)
        if not frame and inside and line.startswith("    "):
            continue
        if frame and frame[1] == "the checks":
            inside = "the checks"
        elif frame and frame[1] != NAME:
            package = re.search(r"site-packages/(\w+)", frame[1])
            name = package[1] if package else "Python"
            if name != inside and name != "coursekit":
                kept.append(f"  inside {name}")
            inside = name
        elif frame:
            inside = ""
            kept.append(f"  {_place(int(frame[2]), cells)}{_function(frame[3])}")
        else:
            inside = ""
            kept.append(line)
    return "".join(f"{line}\n" for line in kept)


def _place(line, cells):
    number = max(i for i, cell in enumerate(cells) if cell["line"] <= max(line, 1))
    own = line - cells[number]["line"] + 1
    return f"Cell {number + 1}, line {own}" if len(cells) > 1 else f"Line {own}"


def _function(name):
    return f", in {name}" if name and name != "<module>" else ""


def missing_module(message, titles):
    """Say in a sentence what may be imported here.

    >>> missing_module("No module named 'pandas'", {"numpy": "NumPy"})
    "pandas can't be imported here: the Python of this page has NumPy and the \
standard library. To use pandas, run the program at home."
    """
    match = re.search(r"'([^']+)'", message)
    name = match[1].split(".")[0] if match else "This module"
    known = ", ".join(titles.values())
    listed = f"{known} and the standard library" if known else "the standard library"
    return (
        f"{name} can't be imported here: the Python of this page has {listed}. "
        f"To use {name}, run the program at home."
    )


def _imports(code):
    """Return the modules that a program's import statements name."""
    try:
        tree = ast.parse(code)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []
    names = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.append(node.module)
    return names


def _remove(path):
    try:
        if os.path.isdir(path) and not os.path.islink(path):
            shutil.rmtree(path)
        else:
            os.remove(path)
    except OSError:
        pass
