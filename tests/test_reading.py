"""The reading time counts prose and programs, not exercises."""

from coursekit.page import parse_page
from coursekit.reading import reading_minutes

HEAD = '---\ntitle: A\ndescription: "B."\n---\n\n# A\n\n'
CELL = "```python\nx = 1\n```\n\n"


def minutes(body):
    return reading_minutes(parse_page(HEAD + body, "docs/a.md"))


def test_words_and_cells_take_time():
    assert minutes("word\n" * 1500) == 10
    assert minutes("word\n" * 1500 + "\n\n" + CELL * 10) == 15


def test_the_rows_of_a_page_of_tables_are_not_read():
    rows = "| word | word |\n" * 500
    assert minutes(rows) == 5
    assert minutes(rows + "\n" + "word\n" * 1500) == 10
    assert minutes("| word | word |\n" * 200 + "\n" + "word\n" * 1500) == 15


def test_a_short_page_takes_five_minutes():
    assert minutes("word") == 5


def test_exercises_and_code_are_not_read():
    long = "word\n" * 3000
    assert minutes(f"word\n\n## Exercises\n\n{long}\n\n{CELL * 20}") == 5
    assert minutes(f"```text\n{long}\n```\n") == 5
