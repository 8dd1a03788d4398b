"""What is kept is found only while everything that it rests on is the same."""

import os
import time

import pytest

from coursekit.check import check_course
from coursekit.course import load_course
from coursekit.kept import PageParts, forget, keep

PAGES = ("bowls/slopes.md", "bowls/heights.md", "bowls/index.md", "index.md")
LONG = "A line of eight words that says nothing.\n" * 200


def test_the_same_parts_find_what_was_made(tmp_path):
    assert keep(tmp_path, "kind", ["a", 1], lambda: ["made"]) == ["made"]
    assert keep(tmp_path, "kind", ["a", 1], lambda: ["again"]) == ["made"]
    assert keep(tmp_path, "kind", ["a", 2], lambda: ["again"]) == ["again"]
    assert keep(tmp_path, "other", ["a", 1], lambda: ["again"]) == ["again"]


def test_what_is_not_worth_it_is_made_again(tmp_path):
    assert keep(tmp_path, "kind", [], lambda: 1, worth=lambda: False) == 1
    assert keep(tmp_path, "kind", [], lambda: 2) == 2


def test_a_broken_file_is_made_again(tmp_path):
    keep(tmp_path, "kind", [], lambda: 1)
    (file,) = tmp_path.glob("kept/kind/*.pickle")
    file.write_text("{")
    assert keep(tmp_path, "kind", [], lambda: 2) == 2


def test_what_was_not_used_for_long_is_forgotten(tmp_path):
    keep(tmp_path, "kind", ["old"], lambda: 1)
    (old,) = tmp_path.glob("kept/kind/*.pickle")
    os.utime(old, (0, time.time() - 30 * 86400))
    keep(tmp_path, "kind", ["new"], lambda: 1)
    forget(tmp_path)
    assert not old.exists()
    assert len(list(tmp_path.glob("kept/kind/*.pickle"))) == 1


def changed_pages(folder, file, old, new):
    """Return the pages whose parts differ after a change in a file."""

    def parts():
        found = PageParts(load_course(folder))
        return {page: found.of(page) for page in PAGES}

    before = parts()
    path = folder / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    after = parts()
    return {page for page in PAGES if before[page] != after[page]}


@pytest.mark.parametrize(
    ("file", "old", "new", "changed"),
    [
        ("docs/bowls/heights.md", "\n# ", "\nMore prose.\n\n# ", {PAGES[1]}),
        ("exercises/bowls/slope.py", "HINT", "HINT: more,", {PAGES[0]}),
        # Longer to read, and another exercise: lists of pages say so.
        ("docs/bowls/heights.md", "\n# ", f"\n{LONG}\n# ", {*PAGES[1:]}),
        (
            "docs/bowls/heights.md",
            "\n## ",
            "\n<!-- exercise: bowls/slope -->\n\n## ",
            {*PAGES[1:]},
        ),
        ("docs/bowls/heights.md", "title: ", "title: X ", {*PAGES}),
        ("mkdocs.yml", "site_name: ", "site_name: X ", {*PAGES}),
    ],
)
def test_a_page_rests_on_its_text_its_exercises_and_what_it_shows_of_others(
    sample_copy, file, old, new, changed
):
    assert changed_pages(sample_copy, file, old, new) == changed


def test_the_index_of_functions_rests_on_all_programs(sample_copy):
    (sample_copy / "docs" / "bowls" / "index.md").write_text(
        "---\ntitle: Functions\n---\n\n# Functions\n\n<!-- function-index -->\n"
    )
    prose = ("docs/bowls/heights.md", "\n# ", "\nMore prose.\n\n# ")
    assert changed_pages(sample_copy, *prose) == {PAGES[1]}
    program = ("docs/bowls/heights.md", "low = height", "low = 1 * height")
    assert changed_pages(sample_copy, *program) == {PAGES[1], PAGES[2]}


def test_a_mistake_is_found_again_in_a_course_that_was_checked_before(sample_copy):
    assert check_course(load_course(sample_copy)) == []
    page = sample_copy / "docs" / "bowls" / "heights.md"
    page.write_text(page.read_text("utf-8") + "\nIt costs $5.\n", "utf-8")
    first = check_course(load_course(sample_copy))
    assert any("left-over $" in problem.message for problem in first)
    assert check_course(load_course(sample_copy)) == first
