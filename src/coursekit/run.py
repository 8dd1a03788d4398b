"""Run programs and exercises, each in a fresh process, and keep what they gave.

A result is kept under a key made of the program's text and the versions of all it
runs on, so that an unchanged program never runs twice.
"""

import ast
import hashlib
import json
import os
import platform
import subprocess
import sys
from functools import cache
from importlib.metadata import distributions
from pathlib import Path

from coursekit.execute import UNREADABLE

HERE = Path(__file__).parent
SECONDS = 10  # of processor time for one program
# For what runs beside others, each on a processor of its own.
ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
_PRELOADED = ("numpy", "matplotlib", "scipy", "sklearn")
_DRAWING = ("execute.py", "backend.py", "figure.py", "forkserver.py", "course.mplstyle")


def program_job(cells, filename):
    """Return the job that runs one program, given as a page's Cells."""
    return {
        "kind": "program",
        "filename": filename,
        "cells": [
            {
                "code": cell.code,
                "line": cell.line + 1,
                "figures": [figure.name for figure in cell.figures],
            }
            for cell in cells
        ],
    }


def script_job(code, name, filename):
    """Return the job that runs a figure's script."""
    cell = {"code": code, "line": 1, "figures": [name]}
    return {"kind": "program", "filename": filename, "cells": [cell]}


def exercise_job(exercise, code):
    """Return the job that puts one attempt to an exercise's checks."""
    return {
        "kind": "exercise",
        "code": code,
        "function": exercise.function,
        "imports": exercise.imports,
        "check": exercise.check,
        "check_line": exercise.check_line,
        "filename": exercise.file,
    }


def job_key(job):
    """Return the key of a job's result: text, names of figures, versions."""
    if job["kind"] == "program":
        what = [(cell["code"], cell["figures"]) for cell in job["cells"]]
    else:
        what = [job[name] for name in ("code", "function", "imports", "check")]
    text = json.dumps([job["kind"], what, environment_key()])
    return hashlib.sha256(text.encode()).hexdigest()


@cache
def environment_key():
    """Return a hash of the interpreter, all installed versions, and the engine."""
    installed = sorted(
        f"{d.metadata['Name']} {d.version}" for d in distributions(path=sys.path)
    )
    engine = [(HERE / name).read_text() for name in _DRAWING]
    parts = [platform.python_version(), platform.machine(), *installed, *engine]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def run_jobs(
    jobs, cache_folder=None, forbidden=(), seconds=SECONDS, tell=None, workers=None
):
    """Run jobs in parallel and return their results, in order.

    cache_folder keeps results without errors (None: every job runs); forbidden are
    folders that programs may not read; tell(done, total) is called as jobs end;
    workers is how many run at once (all processors unless told).
    """
    results = [_read_cached(job, cache_folder) for job in jobs]
    missing = [i for i, result in enumerate(results) if result is None]
    if not missing:
        return results
    request = {
        "jobs": [{**jobs[i], "id": i} for i in missing],
        "workers": workers or os.cpu_count() or 1,
        "seconds": seconds,
        "forbidden": [os.path.realpath(folder) for folder in forbidden],
        "preload": _modules_to_preload([jobs[i] for i in missing]),
    }
    for done, (i, result) in enumerate(_ask_forkserver(request), 1):
        results[i] = result
        if cache_folder and not result["error"]:
            _write_cached(jobs[i], cache_folder, result)
        if tell:
            tell(done, len(missing))
    if any(result is None for result in results):
        raise RuntimeError("the process that runs the programs ended before its work")
    return results


def _ask_forkserver(request):
    environment = {
        **os.environ,
        **drawing_environment(),
        "PYTHONPATH": os.pathsep.join(
            [str(HERE.parent), os.environ.get("PYTHONPATH", "")]
        ),
        **ONE_THREAD,
    }
    command = [sys.executable, "-m", "coursekit.forkserver"]
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
    ) as server:
        server.stdin.write(json.dumps(request))
        server.stdin.close()
        try:
            for line in server.stdout:
                answer = json.loads(line)
                yield answer["id"], answer["result"]
        finally:
            server.kill()


def drawing_environment():
    """Return the variables under which Matplotlib draws as the course does."""
    return {
        "MPLBACKEND": "module://coursekit.backend",
        "MATPLOTLIBRC": str(HERE / "course.mplstyle"),
    }


def _modules_to_preload(jobs):
    """Return what the jobs import of the large libraries: loaded once, then forked."""
    names = set()
    for job in jobs:
        if job["kind"] == "program":
            texts = [cell["code"] for cell in job["cells"]]
        else:
            texts = [job["imports"], job["check"]]
        for text in texts:
            names |= imported_modules(text, submodules=True)
    names = {name for name in names if name.split(".")[0] in _PRELOADED}
    if any(name.startswith("matplotlib") for name in names):
        names.add("coursekit.backend")
    return sorted(names)


def imported_modules(code, submodules=False):
    """Return the names of the modules that a text of Python imports.

    With submodules, also each name that `from module import name` takes: it may be
    a module or not.
    """
    try:
        tree = ast.parse(code)
    except UNREADABLE:
        return set()
    names = set()
    for node in _imports(tree):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif node.module and not node.level:
            names.add(node.module)
            if submodules:
                names.update(f"{node.module}.{alias.name}" for alias in node.names)
    return names


def _imports(tree):
    """Yield the import statements at any depth. Only statements are looked at, which
    are few beside the expressions in them."""
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Import | ast.ImportFrom):
            yield node
        for name in ("body", "orelse", "finalbody", "handlers", "cases"):
            inner = getattr(node, name, None)
            if isinstance(inner, list):
                waiting += inner


def course_programs(course):
    """Return a list of the texts of each page's programs and of each exercise."""
    pages = [[cell.code for cell in page.cells] for page in course.pages.values()]
    return pages + [[e.solution, e.check] for e in course.exercises.values()]


def top_modules(texts):
    """Return the names of the top-level modules that texts of Python import."""
    return {name.split(".")[0] for text in texts for name in imported_modules(text)}


def _cache_path(job, cache_folder):
    return Path(cache_folder) / f"{job_key(job)}.json"


def _read_cached(job, cache_folder):
    if not cache_folder:
        return None
    try:
        return json.loads(_cache_path(job, cache_folder).read_text())
    except (OSError, ValueError):
        return None


def _write_cached(job, cache_folder, result):
    path = _cache_path(job, cache_folder)
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(f".{os.getpid()}")
    part.write_text(json.dumps(result))
    part.replace(path)  # whole or not at all, should two builds write it
