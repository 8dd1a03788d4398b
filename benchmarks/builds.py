"""How long builds take: of this course, and of a made-up set of pages against
Jupyter Book 1 and mkdocs-jupyter.

    python benchmarks/builds.py [course] [set]     both, unless told

Times are wall clock; beside them stands the processor time of all processes, which
says on a busy machine what a quiet one would need.
"""

import contextlib
import os
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

from served import ROOT, free_port

SOURCES = ("docs", "exercises", "figures", "examples", "mkdocs.yml")
PAGES, CELLS = 40, 6
OTHERS = ["jupyter-book<2", "mkdocs-jupyter", "matplotlib", "ipykernel"]
MKDOCS = [sys.executable, "-m", "mkdocs"]


def timed(command, folder, **environment):
    """Run a command; return ``(seconds, processor seconds)``, or raise."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.perf_counter()
    done = subprocess.run(
        [str(part) for part in command],
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    took = time.perf_counter() - started
    if done.returncode:
        raise SystemExit(f"{command} failed:\n{done.stdout[-4000:]}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    user = after.ru_utime - before.ru_utime
    return took, user + after.ru_stime - before.ru_stime


def say(name, seconds, processor=None, target=None):
    """Print one line of results."""
    spent = (
        f"({processor:6.1f} s of processor time)"
        if processor is not None
        else ""
    )
    goal = f"target {target} s" if target else ""
    print(f"{name:54s} {seconds:7.1f} s  {spent:33s} {goal}", flush=True)


# --- this course ---------------------------------------------------------------


def copy_course(folder):
    """Copy the sources into a folder, so that it has no cache but Pyodide's.

    That one is fetched and compiled once for a version of Pyodide, not for a build.
    """
    for name in SOURCES:
        source = ROOT / name
        copy = shutil.copytree if source.is_dir() else shutil.copy
        copy(source, folder / name)
    (folder / "node_modules").symlink_to(ROOT / "node_modules")
    pyodide = ROOT / ".cache" / "coursekit" / "pyodide"
    if pyodide.is_dir():
        kept = folder / ".cache" / "coursekit" / "pyodide"
        kept.parent.mkdir(parents=True)
        kept.symlink_to(pyodide)


def measure_course():
    """Print the times of a cold build, of one with nothing changed, of a save."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        copy_course(folder)
        build = [*MKDOCS, "build", "--strict"]
        address = {"SITE_URL": "http://127.0.0.1:8000/"}
        say(
            "cold build, all programs run",
            *timed(build, folder, **address),
            60,
        )
        say(
            "build with nothing changed",
            *timed(build, folder, **address),
            5,
        )
        measure_saves(folder)


def measure_saves(folder, page="differential-calculus/the-gradient"):
    """Print the time from saving a page to its being served, of prose and of code."""
    file = folder / "docs" / f"{page}.md"
    text = file.read_text("utf-8")
    with served(folder) as address:
        changes = {
            "a sentence saved": f"{text}\nA saved sentence, {{}}.\n",
            "a program saved (it runs)": text.replace(
                "```python\n", "```python\nsaved = '{}'\n", 1
            ),
        }
        for what, new in changes.items():
            mark = f"mark-{abs(hash(what))}"
            started = time.perf_counter()
            file.write_text(new.replace("{}", mark), "utf-8")
            wait_for(f"{address}{page}/", mark)
            say(
                f"from saving to seeing: {what}",
                time.perf_counter() - started,
                None,
                4,
            )
            file.write_text(text, "utf-8")
            time.sleep(15)  # it is built again


@contextlib.contextmanager
def served(folder):
    """Run `mkdocs serve` as `make serve` does; yield its address once it answers."""
    port = free_port()
    command = [
        *MKDOCS,
        "serve",
        "--quiet",
        "--dev-addr",
        f"127.0.0.1:{port}",
    ]
    server = subprocess.Popen(
        command,
        cwd=folder,
        start_new_session=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
    )
    address = f"http://127.0.0.1:{port}/"
    try:
        wait_for(address, "</html>", 600)
        yield address
    finally:
        os.killpg(server.pid, signal.SIGTERM)
        server.wait()


def wait_for(address, text, seconds=120):
    """Wait until a page that is served holds a text."""
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        try:
            with urllib.request.urlopen(address, timeout=seconds) as answer:
                if text in answer.read().decode():
                    return
        except OSError:
            pass
        time.sleep(0.02)
    raise SystemExit(f"{address} does not show {text!r} within {seconds} s")


# --- the made-up set --------------------------------------------------------------


def cell_codes(page):
    """Return the programs of a page of the set: six cells, two of which draw."""
    codes = []
    for cell in range(CELLS):
        lines = [
            "import matplotlib.pyplot as plt",
            "import numpy as np",
            "",
        ]
        lines += [f"rng = np.random.default_rng({page * CELLS + cell})"]
        lines += [
            "a = rng.normal(size=(50, 50))",
            "print(round(float(a.sum()), 3))",
        ]
        if cell in (2, 4):
            lines += [
                "fig, ax = plt.subplots()",
                "ax.plot(np.sort(a.ravel()))",
            ]
            lines += [f'ax.set_title("Page {page}")', "plt.show()"]
        codes.append("\n".join(lines) + "\n")
    return codes


def write_ours(folder):
    """Write the set as a course of this engine, the outputs still to be written."""
    (folder / "docs").mkdir()
    names = []
    for page in range(PAGES):
        parts = [
            f"---\ntitle: Page {page}\ndescription: A page.\noutcomes:\n"
        ]
        parts += [f"  - read page {page}\n---\n\n# Page {page}\n"]
        for number, code in enumerate(cell_codes(page)):
            parts += [
                f"\n## Part {number}\n\nA formula, $x_{number}^2$, and text.\n"
            ]
            parts += [f"\n```python\n{code}```\n"]
            if "plt.show" in code:
                link = f"figures/page-{page}-{number}.svg"
                parts += [
                    f'\n![A line that rises]({link} "Sorted numbers.")\n'
                ]
        name = f"page-{page:02d}.md"
        (folder / "docs" / name).write_text("".join(parts), "utf-8")
        names.append(name)
    nav = "".join(f"  - {name}\n" for name in ["index.md", *names])
    home = "---\ntitle: Home\ndescription: The set.\n---\n\n# Home\n\nForty pages.\n"
    (folder / "docs" / "index.md").write_text(home, "utf-8")
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    settings = settings[: settings.index("\nnav:")]
    settings = re.sub(
        r"(?ms)^  - mkdocs-jupyter:.*?(?=^\S)", "\n", settings
    )
    settings = settings.replace("  favicon: assets/favicon.svg\n", "")
    (folder / "mkdocs.yml").write_text(f"{settings}\nnav:\n{nav}", "utf-8")
    for name in ("exercises", "figures", "examples"):
        (folder / name).mkdir()
    (folder / "node_modules").symlink_to(ROOT / "node_modules")
    pyodide = ROOT / ".cache" / "coursekit" / "pyodide"
    if pyodide.is_dir():
        (folder / ".cache" / "coursekit").mkdir(parents=True)
        (folder / ".cache" / "coursekit" / "pyodide").symlink_to(pyodide)


def write_notebooks(folder):
    """Write the set as notebooks; return their names."""
    import nbformat
    from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

    names = []
    for page in range(PAGES):
        cells = [new_markdown_cell(f"# Page {page}")]
        for number, code in enumerate(cell_codes(page)):
            text = (
                f"## Part {number}\n\nA formula, $x_{number}^2$, and text."
            )
            cells += [new_markdown_cell(text), new_code_cell(code)]
        metadata = {
            "kernelspec": {"name": "python3", "display_name": "Python 3"}
        }
        name = f"page-{page:02d}.ipynb"
        notebook = new_notebook(cells=cells, metadata=metadata)
        nbformat.write(notebook, folder / name)
        names.append(name)
    return names


def measure_set():
    """Print the times of three builders of the same 40 pages."""
    print(f"{PAGES} pages, {CELLS} cells and 2 figures each, cold:")
    # Jupyter's kernels draw as Jupyter does, without this engine's back end.
    plain = {"MPLBACKEND": "", "MATPLOTLIBRC": ""}
    with tempfile.TemporaryDirectory() as temporary:
        ours = Path(temporary, "ours")
        ours.mkdir()
        write_ours(ours)
        timed([sys.executable, "-m", "coursekit.cli", "outputs"], ours)
        # The first build fetches Python for the browser.
        timed([*MKDOCS, "build", "--strict"], ours)
        for kept in (ours / ".cache" / "coursekit").iterdir():
            if kept.name != "pyodide":
                shutil.rmtree(kept)
        say(
            "  this engine", *timed([*MKDOCS, "build", "--strict"], ours), 6
        )

        venv = Path(temporary, "venv")
        timed([sys.executable, "-m", "venv", venv], temporary)
        timed(
            [venv / "bin" / "pip", "install", "--quiet", *OTHERS], temporary
        )
        book = Path(temporary, "book")
        book.mkdir()
        names = write_notebooks(book)
        (book / "_config.yml").write_text(
            "title: Set\nexecute:\n  execute_notebooks: force\n"
        )
        chapters = "".join(f"  - file: {name[:-6]}\n" for name in names[1:])
        (book / "_toc.yml").write_text(
            f"format: jb-book\nroot: {names[0][:-6]}\nchapters:\n{chapters}"
        )
        command = [venv / "bin" / "jupyter-book", "build", book]
        say("  Jupyter Book 1", *timed(command, temporary, **plain))

        site = Path(temporary, "site")
        (site / "docs").mkdir(parents=True)
        write_notebooks(site / "docs")
        (site / "mkdocs.yml").write_text(
            "site_name: Set\nplugins:\n  - mkdocs-jupyter:\n      execute: true\n"
        )
        command = [venv / "bin" / "mkdocs", "build"]
        say("  mkdocs-jupyter", *timed(command, site, **plain))


def main():
    """Measure what is asked for."""
    wanted = sys.argv[1:] or ["course", "set"]
    if "course" in wanted:
        measure_course()
    if "set" in wanted:
        measure_set()


if __name__ == "__main__":
    main()
