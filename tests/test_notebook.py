"""Every page's notebook and script: run as downloaded, they print what the page shows."""

import os
import subprocess
import sys

import nbformat
import pytest
from nbclient import NotebookClient

from coursekit.notebook import (
    notebook_markdown,
    notebook_text,
    page_notebook,
    script_text,
)
from coursekit.outputs import printed_lines
from coursekit.run import drawing_environment
from coursekit.tolerance import same_output

TOLERANT = bool(os.environ.get("COURSEKIT_TOLERANT"))
SEPARATOR = "<<cell {}>>"


def run_notebook(text, folder):
    """Run a notebook as Jupyter does; return {cell of the page: what it printed}."""
    notebook = nbformat.reads(text, as_version=4)
    nbformat.validate(notebook)
    os.environ.update(drawing_environment())
    NotebookClient(
        notebook, kernel_name="python3", resources={"metadata": {"path": str(folder)}}
    ).execute()
    printed = {}
    for cell in notebook.cells:
        if cell.cell_type == "code" and "coursekit" in cell.metadata:
            streams = [o.text for o in cell.outputs if o.get("name") == "stdout"]
            printed[cell.metadata.coursekit] = "".join(streams)
    return printed


def run_script(course, path, folder):
    """Run a page's script, marked between cells; return what each cell printed."""
    notebook = page_notebook(course, path)
    for cell in notebook.cells:
        if cell.cell_type == "code" and "coursekit" in cell.metadata:
            end = SEPARATOR.format(cell.metadata.coursekit)
            cell.source += f'\nprint("{end}")'
        elif cell.cell_type == "code":
            cell.source += '\nprint("<<cell>>")'
    file = folder / "page.py"
    file.write_text(script_text(notebook), "utf-8")
    done = subprocess.run(
        [sys.executable, str(file)],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, **drawing_environment(), "PYTHONIOENCODING": "utf-8"},
    )
    assert done.returncode == 0, done.stderr
    printed = {}
    rest = done.stdout
    for cell in course.pages[path].cells:
        before, rest = rest.split(SEPARATOR.format(cell.number) + "\n")
        printed[cell.number] = before.split("<<cell>>\n")[-1]
    return printed


def assert_prints_what_the_page_shows(page, printed):
    assert set(printed) == {cell.number for cell in page.cells}
    for cell in page.cells:
        said = cell.output.text if cell.output else ""
        got = printed_lines(printed[cell.number])
        assert same_output(said, got, TOLERANT), f"{page.file}:{cell.line}"


def pages_with_cells(course):
    return [path for path, page in course.pages.items() if page.cells]


def test_notebooks_of_all_pages(course, sample, tmp_path):
    cells = 0
    for each in (course, sample):
        for path in pages_with_cells(each):
            text = notebook_text(page_notebook(each, path))
            printed = run_notebook(text, tmp_path)
            assert_prints_what_the_page_shows(each.pages[path], printed)
            cells += len(printed)
    assert cells >= 20


def test_scripts_of_all_pages(course, sample, tmp_path):
    cells = 0
    for each in (course, sample):
        for path in pages_with_cells(each):
            printed = run_script(each, path, tmp_path)
            assert_prints_what_the_page_shows(each.pages[path], printed)
            cells += len(printed)
    assert cells >= 20


def test_notebook_and_script_are_the_same_at_every_build(sample):
    path = "bowls/slopes.md"
    first, second = page_notebook(sample, path), page_notebook(sample, path)
    assert notebook_text(first) == notebook_text(second)
    assert script_text(first) == script_text(second)


def test_state_is_reset_between_programs(sample):
    notebook = page_notebook(sample, "bowls/heights.md")
    code = [c.source for c in notebook.cells if c.cell_type == "code"][1:]
    assert [source.startswith("_fresh()") for source in code] == [
        True,
        False,
        False,
        True,
        True,
        True,
        True,
    ]


def test_exercises_come_with_starter_hints_and_solution(sample):
    cells = page_notebook(sample, "bowls/slopes.md").cells
    texts = [cell.source for cell in cells]
    (starter,) = [t for t in texts if "raise NotImplementedError" in t]
    at = texts.index(starter)
    assert "Return the slope of $a x^2$ at x." in texts[at - 1]
    assert "<summary>Hint 1</summary>" in texts[at - 1]
    assert "return 2 * a * x" in texts[at + 1]


@pytest.mark.parametrize(
    ("site", "expected"),
    [
        ("", "See Heights."),
        ("https://x.org/c", "See [Heights](https://x.org/c/a/b/#c)."),
    ],
)
def test_links_lead_to_the_site_or_are_text(site, expected):
    lines = ["See [Heights](b.md#c)."]
    assert notebook_markdown(lines, "a/d.md", {"a/b.md": None}, site) == expected


def test_admonitions_and_folds_become_what_notebooks_know():
    lines = [
        '!!! note "N"',
        "",
        "    Text",
        "",
        "1. One",
        "",
        "    <!-- answer: 3 -->",
        "",
        '    ??? success "Answer"',
        "",
        "        It is 3.",
        "",
        "After",
    ]
    assert notebook_markdown(lines, "p.md", {}) == "\n".join(
        [
            "> **N**",
            ">",
            "> Text",
            "",
            "1. One",
            "",
            "    <details><summary>Answer</summary>",
            "",
            "    It is 3.",
            "",
            "    </details>",
            "",
            "After",
        ]
    )
