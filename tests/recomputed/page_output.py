"""What a page says, for tests that get the same numbers another way."""

import re
from functools import cache
from pathlib import Path

from coursekit.course import load_course

ROOT = Path(__file__).parent.parent.parent
_NUMBER = re.compile(r"(?<![\w.])[-+]?\d+(?:\.\d*)?(?:e[-+]?\d+)?")


@cache
def _course():
    return load_course(ROOT)


def find_page(name):
    """Return the parsed page called ``chapter/page``."""
    page = _course().pages.get(f"{name}.md")
    assert page is not None, f"there is no page {name}"
    return page


def numbers_in(text):
    """Return the numbers of a text as floats, also those like ``2.`` of an array."""
    return [float(number) for number in _NUMBER.findall(text)]


def page_output(page, heading, line):
    """Return the numbers in one line of what the cells under a heading print.

    page is like ``chapter/page``. A text for line means the first line that starts
    with it, and the numbers behind it; a number means the line of that index among
    all that the cells under the heading print, and all its numbers. The heading's
    part of the page ends at the next one of its level or above.
    """
    source = find_page(page)
    where = f"{page}, {heading!r}"
    found = [h for h in source.headings if h.text == heading]
    known = [h.text for h in source.headings]
    assert found, f"{where}: no such heading; there are {known}"
    first = found[0]
    last = min(
        (
            h.line
            for h in source.headings
            if h.line > first.line and h.level <= first.level
        ),
        default=len(source.lines) + 1,
    )
    shown = [
        text
        for cell in source.cells
        if first.line < cell.line < last and cell.output
        for text in cell.output.text.splitlines()
    ]
    assert shown, f"{where}: no cell there prints anything"
    if isinstance(line, int):
        assert -len(shown) <= line < len(shown), f"{where}: no line {line} in {shown}"
        rest = shown[line]
    else:
        lines = [text for text in shown if text.startswith(line)]
        assert lines, f"{where}: no line starts with {line!r} in {shown}"
        rest = lines[0].removeprefix(line)
    numbers = numbers_in(rest)
    assert numbers, f"{where}: no number in {rest!r}"
    return numbers


def page_answers(page):
    """Return the answers to the page's exercises by hand, in order, as numbers."""
    return [numbers_in(marker.value) for marker in find_page(page).marked("answer")]
