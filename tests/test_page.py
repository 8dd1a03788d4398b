import io

import pytest
from pytest_codeblocks.main import extract_from_buffer

from coursekit.page import parse_page

FRONT = '---\ntitle: T\ndescription: "D."\n---\n\n'

# Pages on which Markdown parsers, pytest-codeblocks and readers tend to disagree.
AWKWARD = {
    "plain": "```python\na = 1\n```\n",
    "chain": (
        "```python\na = 1\n```\n\n~~~text\n1\n~~~\n\n"
        "<!--pytest-codeblocks:cont-->\n\n```python\nb = a\n```\n"
    ),
    "admonition": '!!! note "N"\n\n    ```python\n    if True:\n        a = 1\n    ```\n',
    "tabs": '=== "A"\n\n    ```python\n    a = 1\n    ```\n\n=== "B"\n\n    text\n',
    "nested list": "1. one\n\n    - two\n\n        ```python\n        a = 1\n        ```\n",
    "four ticks": "````python\na = '''\n```\n'''\n````\n",
    "blank lines": "```python\n\na = 1\n\n\nb = 2\n```\n",
    "crlf": "```python\r\na = 1\r\n```\r\n",
    "unicode": "```python\nπ = 'é ≤'\n```\n",
    "other languages": '```json\n{"a": 1}\n```\n\n~~~console\n$ ls\n~~~\n',
    "two programs": "```python\na = 1\n```\n\n```python\nb = 1\n```\n",
    "comment between": "```python\na = 1\n```\n\n<!-- a note -->\n\n```python\nb = 1\n```\n",
    "indented chain": (
        "- item\n\n    ```python\n    a = 1\n    ```\n\n"
        "    <!--pytest-codeblocks:cont-->\n\n    ```python\n    b = a\n    ```\n"
    ),
}


def collected(text):
    """What pytest-codeblocks would run of a text: (line of the fence, code)."""
    blocks = extract_from_buffer(io.StringIO(text.replace("\r\n", "\n")))
    return [(b.lineno, b.code) for b in blocks if b.syntax in ("python", "sh", "bash")]


def shown(page):
    """The same of a page as the engine reads it.

    Without the blank lines of indented cells: pytest-codeblocks loses those.
    """

    def code(cell):
        lines = cell.code.splitlines(keepends=True)
        return "".join(ln for ln in lines if ln.strip() or not cell.indent)

    return [(p[0].line, "".join(map(code, p))) for p in page.programs]


@pytest.mark.parametrize("name", AWKWARD)
def test_agrees_with_pytest_codeblocks_on_awkward_pages(name):
    page = parse_page(FRONT + AWKWARD[name], "p.md")
    assert page.problems == []
    assert shown(page) == collected(FRONT + AWKWARD[name])


def test_agrees_with_pytest_codeblocks_on_every_page(course, sample):
    programs = 0
    for each in (course, sample):
        for path, page in each.pages.items():
            text = (each.docs / path).read_text("utf-8")
            assert shown(page) == collected(text), page.file
            programs += len(page.programs)
    assert programs >= 12
    assert len(course.pages) >= 100


def test_lines_are_those_of_the_file(sample):
    page = sample.pages["bowls/heights.md"]
    for cell in page.cells:
        assert page.lines[cell.line - 1].strip() == "```python"
        assert page.lines[cell.end_line - 1].strip() == "```"
        first = cell.code.splitlines()[0]
        assert page.lines[cell.line] == cell.indent + first
        if cell.output:
            assert page.lines[cell.output.line - 1].strip() == "~~~text"
    assert len(page.cells) == 7
    assert [len(program) for program in page.programs] == [3, 1, 1, 1, 1]
    assert [c.no_browser for c in page.cells][-1] == "it asks for floating-point flags"


def test_output_keeps_blank_lines_and_spaces(sample):
    page = sample.pages["bowls/heights.md"]
    assert page.cells[2].output.text == "0\n\né, ≤ and trailing space \n"


def test_figures_of_a_cell_and_of_a_script(sample):
    page = sample.pages["bowls/slopes.md"]
    assert [f.name for f in page.cells[0].figures] == ["square", "fourth"]
    assert [f.name for f in page.figures] == ["line"]
    link = page.cells[0].figures[0]
    assert link.alt == "A parabola with its lowest point at 0."
    assert link.caption == "The square is round at the bottom, as $x^2$ says."
    assert link.end_line == link.line + 1


def test_front_matter_in_crlf_is_read():
    page = parse_page(FRONT.replace("\n", "\r\n") + "# T\r\n", "p.md")
    assert page.problems == []
    assert page.title == "T"
    assert page.headings[0].line == 6


def test_find_line_looks_past_line_ends():
    page = parse_page(FRONT + "one\ntwo three\nfour\n", "p.md")
    assert page.find_line("three four") == 7
    assert page.find_line("nowhere", 0) == 0
