"""The promises of the course, on every page, program, figure and exercise."""

import os
import subprocess

import pytest

from coursekit.check import bold_terms, check_course
from coursekit.cli import make_typesetter
from coursekit.glossary import read_glossary
from coursekit.outputs import compare_course, run_course
from coursekit.page import FigureLink
from coursekit.prove import prove_exercises

TOLERANT = bool(os.environ.get("COURSEKIT_TOLERANT"))

CPYTHON_ONLY = 2  # the cells that no browser can run: exactly so many
# Fewer than these, and a check has lost what it checks.
PAGES, WRITTEN, CELLS, FIGURES, EXERCISES, TERMS = 138, 138, 745, 300, 395, 480


@pytest.fixture(scope="module")
def results(course):
    """What every program gives when it is run for this test."""
    return run_course(course, cached=False)


def test_the_sources_have_no_mistake(course):
    assert [str(p) for p in check_course(course, make_typesetter(course))] == []
    written = [page for page in course.pages.values() if not page.planned]
    assert len(course.pages) >= PAGES
    assert len(written) >= WRITTEN


def test_every_program_prints_and_shows_what_the_page_says(course, results):
    problems = compare_course(course, results, TOLERANT)
    assert "\n".join(map(str, problems)) == ""
    cells = sum(len(page.cells) for page in course.pages.values())
    ran = sum(len(result["cells"]) for result in results.programs.values())
    assert ran == cells >= CELLS


def test_every_figure_is_drawn_the_same_twice(course, results):
    again = run_course(course, cached=False)
    drawn = 0
    for place, result in [*results.programs.items(), *results.scripts.items()]:
        other = (again.scripts if isinstance(place, str) else again.programs)[place]
        assert result == other, place
        drawn += sum(len(cell["figures"]) for cell in result["cells"])
    assert drawn >= FIGURES


def test_every_exercise_can_be_solved_and_catches_mistakes(course):
    problems = prove_exercises(course.exercises.values(), course.sources)
    assert "\n".join(map(str, problems)) == ""
    assert len(course.exercises) >= EXERCISES
    assert all(e.function for e in course.exercises.values())
    wrongs = sum(len(e.wrongs) for e in course.exercises.values())
    assert wrongs >= 2 * len(course.exercises)


def test_a_browser_can_run_all_but_a_few_cells(course):
    left_out = [
        f"{page.file}:{cell.line}"
        for page in course.pages.values()
        for cell in page.cells
        if cell.no_browser
    ]
    assert len(left_out) == CPYTHON_ONLY, left_out


def test_the_glossary_and_the_pages_agree(course):
    """What `check_glossary` compares is there to be compared."""
    terms = read_glossary(course.pages["glossary.md"])
    assert len(terms) >= TERMS
    defined = {
        term
        for path, page in course.pages.items()
        for term, _ in bold_terms(page)
        if "/" in path
    }
    assert {term.name.lower() for term in terms} <= defined


def test_a_figures_source_is_in_the_repository(course):
    """No generated figure is committed, and none is linked that nothing draws."""
    files = subprocess.run(
        ["git", "ls-files", "docs"], cwd=course.root, capture_output=True, text=True
    ).stdout.split()
    known = (".md", ".png", ".ico", "docs/assets/favicon.svg")  # drawn by hand
    assert [file for file in files if not file.endswith(known)] == []
    links = [link for page in course.pages.values() for link in page.figures]
    assert all(isinstance(link, FigureLink) and link.name for link in links)
