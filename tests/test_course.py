"""The promises of the course, on every page, program, figure and exercise."""

import os
import re
import subprocess

import pytest

from coursekit.check import check_course
from coursekit.cli import make_typesetter
from coursekit.exercise import attempts_at, judge_attempt
from coursekit.outputs import compare_course, run_course
from coursekit.page import FigureLink
from coursekit.run import exercise_job, run_jobs

TOLERANT = bool(os.environ.get("COURSEKIT_TOLERANT"))

CPYTHON_ONLY = 2  # the cells that no browser can run: exactly so many
# Fewer than these, and a check has lost what it checks.
PAGES, WRITTEN, CELLS, FIGURES, EXERCISES = 138, 138, 745, 300, 395


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
    assert [str(problem) for problem in problems] == []
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
    places, jobs = [], []
    for exercise in course.exercises.values():
        for label, code, expected in attempts_at(exercise):
            places.append((exercise, label, expected))
            jobs.append(exercise_job(exercise, code))
    answers = run_jobs(jobs, forbidden=course.sources)
    problems = [
        judge_attempt(*place, answer)
        for place, answer in zip(places, answers, strict=True)
    ]
    assert [str(problem) for problem in problems if problem] == []
    assert len(course.exercises) >= EXERCISES
    wrongs = sum(label.startswith("WRONG") for _, label, _ in places)
    assert wrongs >= 2 * len(course.exercises)


def test_a_browser_can_run_all_but_a_few_cells(course):
    left_out = [
        f"{page.file}:{cell.line}"
        for page in course.pages.values()
        for cell in page.cells
        if cell.no_browser
    ]
    assert len(left_out) == CPYTHON_ONLY, left_out


def bold_terms(page):
    """Return the texts in bold outside fences and code, in lower case."""
    lines = [
        line
        for number, line in enumerate(page.lines, 1)
        if number >= page.body_line and not page.in_fence(number)
    ]
    text = re.sub(r"`[^`]*`", "", "\n".join(lines))
    found = re.findall(r"\*\*([^*]+)\*\*", text)
    return [" ".join(term.split()).lower() for term in found]


def test_every_term_of_the_glossary_is_owned_by_one_page(course):
    glossary = course.pages["glossary.md"]
    text = glossary.body
    entries = re.findall(r"^\*\*(.+?)\*\*\n:   (.+?)(?=\n\n|\Z)", text, re.M | re.S)
    assert len(entries) >= 200
    names = [name.lower() for name, _ in entries]
    assert len(set(names)) == len(names)
    for name, said in entries:
        links = re.findall(r"\]\(([\w-]+/[\w-]+\.md)", said)
        assert len(links) == 1, f"{name}: one page owns a term"
        owner = course.pages[links[0]]
        if owner.planned:
            continue
        assert bold_terms(owner).count(name.lower()) == 1, (
            f"{owner.file} defines {name}: bold, once"
        )


def test_every_term_that_a_page_defines_is_in_the_glossary(course):
    names = re.findall(r"^\*\*(.+?)\*\*$", course.pages["glossary.md"].body, re.M)
    known = {name.lower() for name in names}
    seen = 0
    for path, page in course.pages.items():
        if page.planned or "/" not in path or path.endswith("index.md"):
            continue
        for term in bold_terms(page):
            assert term in known, f"{page.file}: {term}"
            seen += 1
    assert seen >= 5


def test_a_figures_source_is_in_the_repository(course):
    """No generated figure is committed, and none is linked that nothing draws."""
    files = subprocess.run(
        ["git", "ls-files", "docs"], cwd=course.root, capture_output=True, text=True
    ).stdout.split()
    known = (".md", ".png", ".ico", "docs/assets/favicon.svg")  # drawn by hand
    assert [file for file in files if not file.endswith(known)] == []
    links = [link for page in course.pages.values() for link in page.figures]
    assert all(isinstance(link, FigureLink) and link.name for link in links)
