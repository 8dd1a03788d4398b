import pytest

from coursekit.outputs import Results, compare_page, rewrite_outputs, run_course
from coursekit.page import parse_page
from coursekit.tolerance import same_output

HEIGHTS = "bowls/heights.md"


def source_of(course, path):
    with open(course.docs / path, encoding="utf-8", newline="") as file:
        return file.read()


def results_of(page, *outputs):
    """Results in which each cell, a program of its own, prints the text given."""
    results = Results()
    for cell, output in zip(page.cells, outputs, strict=True):
        given = {"output": output, "figures": [], "cut": False}
        answer = {"cells": [given], "error": None, "open_figures": 0}
        results.programs[page.file, cell.program] = answer
    return results


def rewritten(text, *outputs):
    page = parse_page(text, "p.md")
    return rewrite_outputs(text, page, results_of(page, *outputs))


def test_rewriting_right_outputs_changes_no_byte(sample):
    results = run_course(sample)
    for path, page in sample.pages.items():
        text = source_of(sample, path)
        assert rewrite_outputs(text, page, results) == text


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_rewriting_restores_outputs_to_the_byte(sample, end):
    results = run_course(sample)
    good = source_of(sample, HEIGHTS).replace("\n", end)
    lines = parse_page(good, "docs/" + HEIGHTS)
    for cell in lines.cells:
        if not cell.output:
            continue
        kept = good.splitlines(keepends=True)
        without = "".join(kept[: cell.end_line] + kept[cell.output.end_line :])
        wrong = kept.copy()
        wrong[cell.output.line : cell.output.end_line - 1] = [f"{cell.indent}no{end}"]
        for broken in (without, "".join(wrong)):
            page = parse_page(broken, "docs/" + HEIGHTS)
            assert rewrite_outputs(broken, page, results) == good


def test_an_output_of_a_silent_cell_goes():
    text = "```python\na = 1\n```\n\n~~~text\n1\n~~~\n\nend\n"
    assert rewritten(text, "") == "```python\na = 1\n```\n\nend\n"


def test_output_at_the_end_of_a_file_without_line_end():
    assert rewritten("```python\nprint(1)\n```", "1\n") == (
        "```python\nprint(1)\n```\n\n~~~text\n1\n~~~\n"
    )


def test_output_that_holds_tildes_gets_longer_fences():
    text = rewritten("```python\nf()\n```\n", "~~~\n")
    assert text == "```python\nf()\n```\n\n~~~~text\n~~~\n~~~~\n"
    assert rewritten(text, "~~~\n") == text


def test_indented_outputs_have_no_trailing_spaces():
    text = "- a\n\n    ```python\n    f()\n    ```\n"
    new = rewritten(text, "1\n\n2\n")
    assert new == f"{text}\n    ~~~text\n    1\n\n    2\n    ~~~\n"
    assert rewritten(new, "1\n\n2\n") == new


def test_what_failed_keeps_its_output():
    text = "```python\nf()\n```\n\n~~~text\n1\n~~~\n"
    page = parse_page(text, "p.md")
    results = results_of(page, "")
    results.programs["p.md", 1]["error"] = {"cell": 0}
    assert rewrite_outputs(text, page, results) == text


def test_a_last_digit_may_differ_only_where_that_is_allowed(sample):
    text = "```python\nf()\n```\n\n~~~text\na 0.25 b\n~~~\n"
    page = parse_page(text, "p.md")
    results = results_of(page, "a 0.26 b\n")
    assert compare_page(None, page, results, tolerant=True) == []
    assert len(compare_page(None, page, results, tolerant=False)) == 1


@pytest.mark.parametrize(
    ("said", "got", "same"),
    [
        ("0.25", "0.26", True),
        ("0.25", "0.27", False),
        ("[0.1  0.25]", "[0.1 0.24]", True),
        ("0.3", "0.31", True),
        ("-0.0", "0.0", True),
        ("1.2e-16", "1.3e-16", True),
        ("1.2e-16", "1.2e-15", False),
        ("449", "450", False),
        ("0.25", "x", False),
        ("a 1.0", "b 1.0", False),
        ("1.0 2.0", "1.0", False),
        ("0.9999", "1.0", True),
        ("nan", "0.1", False),
    ],
)
def test_one_unit_in_the_last_digit(said, got, same):
    assert same_output(said, got, tolerant=True) is same
