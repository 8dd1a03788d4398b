"""Each mistake that an author can make, made in a copy of the sample course: it
fails the build, in one line that names the file, the line and the remedy.
"""

import shutil
import subprocess
import sys

import pytest

from coursekit.check import check_course
from coursekit.cli import make_typesetter
from coursekit.course import load_course
from coursekit.outputs import compare_course, run_course
from coursekit.prove import prove_exercises

HEIGHTS = "docs/bowls/heights.md"
SLOPES = "docs/bowls/slopes.md"
SLOPE = "exercises/bowls/slope.py"
CONT = "<!--pytest-codeblocks:cont-->"
MARKER = "<!-- exercise: bowls/slope -->"
ANSWER = "<!-- answer: 3/4 -->"
FIGURE = (
    "![A flatter curve with its lowest point at 0.](figures/fourth.svg\n"
    '"The fourth power is *flatter*.")'
)

# name: (file, what stands there, what the author makes of it, the problem's line
# counted from there, words expected: None where it is no mistake)
SOURCES = {
    "py": (HEIGHTS, "```python\nlow", "```py\nlow", 0, "exactly `python`"),
    "title": (
        HEIGHTS,
        "```python\nlow",
        '```python title="x"\nlow',
        0,
        "never tested",
    ),
    "braces": (HEIGHTS, "```python\nlow", "```{.python}\nlow", 0, "never tested"),
    "capital": (HEIGHTS, "```python\nlow", "```Python\nlow", 0, "never tested"),
    "a bare fence": (HEIGHTS, "```json\n{", "```\nx is {", 0, None),
    "bare python": (
        HEIGHTS,
        '```json\n{"a": 1}',
        "```\nx = 1",
        0,
        "looks like Python",
    ),
    "tilde python": (HEIGHTS, "~~~console\n$", "~~~python\n$", 0, "never tested"),
    "indented copy": (
        SLOPES,
        "## Ex",
        "    x = 1\n    print(x)\n\n## Ex",
        0,
        "indented",
    ),
    "block quote": (
        SLOPES,
        "## Ex",
        "> ```python\n> x = 1\n> ```\n\n## Ex",
        0,
        "quote",
    ),
    "wrapped number": (SLOPES, "Where does", "Where does\n290. is", 1, "for a list"),
    "sh": (HEIGHTS, "~~~console\n$", "~~~sh\n$", 0, "~~~console"),
    "bash": (HEIGHTS, "```json\n{", "```bash\n{", 0, "would execute"),
    "skip": (HEIGHTS, CONT, "<!--pytest-codeblocks:skip-->", 0, "only `cont`"),
    "importorskip": (
        HEIGHTS,
        CONT,
        "<!--pytest-codeblocks:importorskip(x)-->",
        0,
        "only `cont`",
    ),
    "expected": (HEIGHTS, CONT, "<!--pytest-codeblocks:expected-output-->", 0, "only"),
    "skipfile": (HEIGHTS, CONT, "<!--pytest-codeblocks:skipfile-->", 0, "only `cont`"),
    "mark": (HEIGHTS, CONT, "<!--pytest.mark.skip-->", 0, "untested"),
    "cont first": (SLOPES, "```python", f"{CONT}\n\n```python", 0, "no cell before"),
    "cont last": (SLOPES, MARKER, f"{MARKER}\n\n{CONT}", 2, "no cell after"),
    "cont after text": (
        HEIGHTS,
        "Text between",
        "```text\nx\n```\n\nText between",
        6,
        "after a ```text fence",
    ),
    "cont without blank": (HEIGHTS, f"{CONT}\n\n", f"{CONT}\n", 0, "blank line"),
    "unclosed": (HEIGHTS, '```json\n{"a": 1}\n```\n', "```json\n", 0, "never closed"),
    "closed elsewhere": (HEIGHTS, "low = height([0, 0])\n```", "1\n  ```", 1, "close"),
    "fence in a comment": (
        SLOPES,
        "## Exercises",
        "<!--\n```python\nx = 1\n```\n-->\n\n## Exercises",
        1,
        "in a comment",
    ),
    "fence in a tilde fence": (
        HEIGHTS,
        "$ python heights.py",
        "```python\nx = 1\n```",
        0,
        "would be executed",
    ),
    "output without cell": (HEIGHTS, "~~~console", "~~~text", 0, "no cell above"),
    "long line": (
        HEIGHTS,
        "low = height",
        f"low = {'0 + ' * 20}height",
        0,
        "columns",
    ),
    "long line in an exercise": (
        SLOPE,
        "    return 2 * a * x",
        f"    return 2 * a * x{' + 0' * 20}",
        0,
        "columns",
    ),
    "code left of its fence": (
        HEIGHTS,
        "    import numpy as np\n\n    rng",
        "import numpy as np\n\n    rng",
        0,
        "indented less",
    ),
    "no alt text": (SLOPES, "![A straight line that rises.]", "![]", 0, "alt text"),
    "formula in alt text": (SLOPES, "A straight line", "$x$", 0, "alt text"),
    "link of no figure": (
        SLOPES,
        "figures/line.svg",
        "figures/lime.svg",
        0,
        "no cell",
    ),
    "quotes in a caption": (
        SLOPES,
        '"A line rises."',
        '"A "line" rises."',
        0,
        "quotes",
    ),
    "figure in a text": (SLOPES, "![A straight", "See ![A straight", 0, "its own"),
    "figure twice": (SLOPES, "figures/line.svg", "figures/square.svg", 0, "already"),
    "no marker": (SLOPES, MARKER, "", 0, "no page shows it"),
    "doubled marker": (SLOPES, MARKER, f"{MARKER}\n\n    {MARKER}", 2, "already"),
    "marker of no file": (SLOPES, MARKER, "<!-- exercise: bowls/slop -->", 0, "no ex"),
    "marker in a text": (SLOPES, MARKER, f"Here: {MARKER}", 0, "alone on its line"),
    "answer in words": (SLOPES, ANSWER, "<!-- answer: three -->", 0, "a number"),
    "answer alone": (SLOPES, ANSWER + "\n", f"{ANSWER}\n\n    Text.\n", 0, "before"),
    "no statement": (SLOPE, 'r"""', '_ = r"""', 0, "no statement"),
    "no solution": (SLOPE, "# SOLUTION", "# SOLVED", -1, "no `# SOLUTION`"),
    "one wrong": (SLOPE, "# WRONG: forgets the", "# the", -3, "two or more"),
    "no hint": (SLOPE, "# HINT:", "# TIP:", -8, "`# HINT:`"),
    "no explain": (SLOPE, "# EXPLAIN:", "# SO:", -9, "`# EXPLAIN:`"),
    "no check": (SLOPE, "# CHECK", "# CHECKS", 6, "`# CHECK`"),
    "no message": (SLOPE, ', "at 3 it is 6"', "", 0, "without a message"),
    "dead link": (SLOPES, "(heights.md#", "(highs.md#", 0, "no bowls/highs.md"),
    "dead anchor": (SLOPES, "#in-other-places", "#in-others", 0, "dead anchor"),
    "link over a line": (
        "docs/index.md",
        "(bowls/slopes.md#exercises)",
        "(bowls/slopes.md#exercise)",
        0,
        "dead anchor",
    ),
    "dead link in an exercise": (
        SLOPE,
        "Any numbers",
        "Any [n](n.md)",
        0,
        "no bowls/n",
    ),
    "dead link in a lab": (
        "examples/marbles.py",
        "slopes.md#exercises",
        "slope.md#exercises",
        0,
        "no bowls/slope.md",
    ),
    "level skipped": (SLOPES, "## Exercises", "### Exercises", 0, "level skipped"),
    "two titles": (SLOPES, "## Exercises", "# Exercises", 0, "2 `# ` titles"),
    "another title": (SLOPES, "# Slopes", "# Slope", 0, "make them one"),
    "dollar sign": (SLOPES, "Where does", "For $5, where does", 0, "left-over $"),
    "space in a formula": (SLOPES, "Where does", "If $ x$, where", 0, "left-over $"),
    "parenthesis": (SLOPES, "Where does", r"If \\(x\\), where does", 0, "left-over"),
    "display without blank": (HEIGHTS, "\n\n$$\nf", "\n$$\nf", 2, "left-over $"),
    "formula in a heading": (SLOPES, "## Exercises", "## About $x$", 0, "heading"),
    "formula": (HEIGHTS, "x_1^2 + x_2^2", r"\frc{x_1^2}", 0, "KaTeX rejects"),
    "display formula": (HEIGHTS, "f(1, 2) = 5 .", r"f(1, 2 = \left(", 0, "KaTeX"),
    "formula in a caption": (SLOPES, "as $x^2$", r"as $x^2^2$", 0, "KaTeX rejects"),
    "formula in an exercise": (
        SLOPE,
        "the slope is $2ax$",
        r"it is $\2ax$",
        0,
        "KaTeX",
    ),
    "formula in an outcome": (HEIGHTS, "height $x^2$", "height $x^$", 0, "KaTeX"),
    "unquoted colon": (SLOPES, '"Draw a', "Draw: a", 0, "not YAML"),
    "no description": (SLOPES, "description:", "# description:", -2, "`description`"),
    "no outcomes": (SLOPES, "outcomes:", "requires:", -5, "`outcomes`"),
    "unknown key": (SLOPES, "title: Slopes", "title: Slopes\ntags: [a]", 1, "unknown"),
    "unclosed front matter": (SLOPES, "---\n\n# Slopes", "# Slopes", -8, "closing ---"),
    "unknown page": (SLOPES, "bowls/heights\n", "bowls/height\n", 0, "no page"),
    "later page": (SLOPES, "bowls/heights\n", "bowls/valleys\n", 0, "later"),
    "itself": (SLOPES, "bowls/heights\n", "bowls/slopes\n", 0, "itself"),
    "body of a stub": (
        "docs/bowls/valleys.md",
        "point\n---\n",
        "point\n---\n\nText.\n",
        2,
        "stub",
    ),
    "status": ("docs/bowls/valleys.md", "planned", "draft", 0, "only be `planned`"),
    "generator": (HEIGHTS, "default_rng(0)", "default_rng()", 0, "unseeded"),
    "no reason": (
        HEIGHTS,
        "<!-- browser: no, it asks for floating-point flags -->",
        "<!-- browser: no -->",
        0,
        "say why",
    ),
    "page outside the nav": (
        "mkdocs.yml",
        "- bowls/heights.md",
        "",
        0,
        "not in the nav",
    ),
    "nav without page": (
        "mkdocs.yml",
        "bowls/heights.md",
        "bowls/low.md",
        0,
        "not there",
    ),
    "lab without alt text": ("examples/marbles.py", "alt=", "al=", 3, "alt text"),
    "list without a blank line": (
        SLOPES,
        "A figure that a script draws:",
        "Two:\n- one\n- two",
        1,
        "a list needs a blank line",
    ),
    "table without a blank line": (
        SLOPES,
        "A figure that a script draws:",
        "Two:\n| a | b |\n|---|---|",
        1,
        "a table needs a blank line",
    ),
    "a number that is wrapped": (
        SLOPES,
        "Where does it",
        "In 3 to\n4. does it",
        0,
        None,
    ),
    "a cell too many": (
        SLOPES,
        "A figure that a script draws:",
        "| a | b |\n|---|---|\n| 1 | 2 | 3 |",
        2,
        "3 cells",
    ),
    "a bar in code": (
        SLOPES,
        "A figure that a script draws:",
        "| a | b |\n|---|---|\n| `1|2` | 2\\|3 |",
        0,
        None,
    ),
    "answer outside its box": (
        SLOPES,
        "        It is $0.75$.",
        "    It is $0.75$.",
        -2,
        "nothing is in this box",
    ),
    "merge": (SLOPES, "A figure that", "<<<<<<< HEAD\nA figure that", 0, "a merge"),
    "footnote": (SLOPES, "draws:", "draws.[^1]\n\n[^1]: See below.", 0, None),
    "answer that is no number": (SLOPES, ANSWER, "<!-- answer: nan -->", 0, "a number"),
    "second title without a space": (SLOPES, "## Ex", "#Ex", 0, "2 `# ` titles"),
    "check with a colon": (SLOPE, "# CHECK", "# CHECK:", 0, "without a colon"),
    "statement that is not raw": (SLOPE, 'r"""Ret', '"""\\alpha Ret', 0, 'with r"""'),
    "dollar in an exercise": (
        SLOPE,
        "Any numbers a and x.",
        "For 5 $ or so.",
        0,
        "left-over $",
    ),
    "empty hint": (SLOPE, "# HINT: The slope of $x^2$ is $2x$.", "# HINT:", 0, "HINT"),
    "two explanations": (
        SLOPE,
        "    # EXPLAIN: A",
        "    # EXPLAIN: So.\n    # EXPLAIN: A",
        1,
        "a second `# EXPLAIN:`",
    ),
    "no such part": (SLOPE, "# HINT: The", "# HINTS: The", 0, "no part"),
    "unseeded check": (SLOPE, "default_rng(0)", "default_rng()", 0, "unseeded"),
    "page twice in the nav": (
        "mkdocs.yml",
        "      - bowls/heights.md\n",
        "      - bowls/heights.md\n      - bowls/heights.md\n",
        0,
        "twice",
    ),
    "settings": ("mkdocs.yml", "  - Home", "\t- Home", 0, "not YAML"),
    "lab outside the nav": ("mkdocs.yml", "- examples/marbles.py", "", 0, "a lab that"),
}
RUNS = {
    "exit": (HEIGHTS, "low = height([0, 0])", "raise SystemExit", 0, "exits"),
    "exception": (HEIGHTS, "low = height([0, 0])", "low = 1 / 0", 0, "cell 2: Zero"),
    "output differs": (HEIGHTS, "~~~text\n5\n", "~~~text\n6\n", 1, "prints '5'"),
    "output too much": (HEIGHTS, "~~~text\n5\n", "~~~text\n5\n5\n", 1, "(no line)"),
    "no output": (HEIGHTS, "~~~text\n5\n~~~\n", "", -8, "has no output"),
    "output in another fence": (
        HEIGHTS,
        "~~~text\n5\n~~~",
        "```text\n5\n```",
        0,
        "fence ~~~text",
    ),
    "name of another program": (
        SLOPES,
        "## Ex",
        "```python\nprint(np.pi)\n```\n\n## Ex",
        1,
        "cell 1 has it",
    ),
    "silent cell": (
        HEIGHTS,
        "low = height([0, 0])\n```\n",
        "low = 0\n```\n\n~~~text\n0\n~~~\n",
        3,
        "prints nothing",
    ),
    "no figure": (SLOPES, "    plt.show()\n", "    plt.close()\n", 9, "no figure"),
    "unlinked figure": (SLOPES, FIGURE, "", -10, "2 figures"),
    "unshown figure": (SLOPES, "    plt.show()\n", "", -9, "never shown"),
    "prime in a figure": (SLOPES, 'ylabel="height"', 'ylabel="$f\'$"', -8, "a sign"),
    "script": ("figures/bowls/line.py", "plt.show()", "", -5, "one figure"),
    "script error": ("figures/bowls/line.py", "plt.subplots()", "1 / 0", 0, "Zero"),
    "unseeded": (HEIGHTS, "np.float64(1) / 0", "np.random.rand()", -4, "unseeded"),
    "warning": (
        HEIGHTS,
        "low = height",
        "import warnings; warnings.warn('w') #",
        0,
        "w",
    ),
    "endless": (HEIGHTS, "low = height([0, 0])", "while True: pass", 0, "limit"),
}
# Where the problem is named, if not where the mistake was made.
ELSEWHERE = {
    "no marker": (SLOPE, 1),
    "page outside the nav": (HEIGHTS, 1),
    "nav without page": ("mkdocs.yml", 1),
    "page twice in the nav": ("mkdocs.yml", 1),
    "lab outside the nav": ("examples/marbles.py", 1),
}
EXERCISES = {
    "solution": (SLOPE, "return 2 * a * x", "return 3 * a * x", 12, "solution fails"),
    "wrong passes": (SLOPE, "return a * x\n", "return a * x * 2\n", -1, "passes the"),
    "wrong raises": (SLOPE, "return a * x\n", "return a.b\n", -1, "with a message"),
}


def broken(folder, file, old, new):
    """Make the mistake; return the course and the line at which it begins."""
    path = folder / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    return load_course(folder), text[: text.index(old)].count("\n") + 1


def assert_one_line(problems, file, line, words):
    lines = [str(problem) for problem in problems]
    assert all("\n" not in text for text in lines)
    place = f"{file}:{line}: "
    assert any(text.startswith(place) and words in text for text in lines), lines


def test_the_sample_has_no_mistake(sample):
    assert check_course(sample, make_typesetter(sample)) == []
    assert compare_course(sample, run_course(sample)) == []


@pytest.mark.parametrize("name", SOURCES)
def test_mistake_in_the_sources(name, sample_copy):
    file, old, new, offset, words = SOURCES[name]
    course, first = broken(sample_copy, file, old, new)
    problems = check_course(course, make_typesetter(course))
    if words is None:  # a neighbour of a mistake that is none
        assert problems == []
        return
    file, first = ELSEWHERE.get(name, (file, first))
    assert_one_line(problems, file, first + offset, words)


GLOSSARY = """---
title: Glossary
description: "Terms."
---

# Glossary

**slope**
:   How steep it is. [Slopes](bowls/slopes.md)

**height**
:   How high it is. [Heights](bowls/heights.md)
"""
TERMS = {
    "twice": ("**height**", "**slope**", 11, "stands here twice, first on line 8"),
    "form": (":   How steep", "\n:   How steep", 8, "a colon and three spaces"),
    "owner": (" [Slopes](bowls/slopes.md)", "", 8, "a link to its page"),
    "not defined": ("**slope**", "**fall**", 1, "owns the term fall"),
}


@pytest.mark.parametrize("name", TERMS)
def test_mistake_in_the_glossary(name, sample_copy):
    old, new, line, words = TERMS[name]
    broken(sample_copy, "mkdocs.yml", "  - Help:", "  - glossary.md\n  - Help:")
    broken(sample_copy, SLOPES, "Where does it fall?", "What is its **slope**?")
    file = sample_copy / "docs" / "glossary.md"
    file.write_text(GLOSSARY, "utf-8")
    course, _ = broken(sample_copy, HEIGHTS, "\n## In", "\nA **height**.\n\n## In")
    assert check_course(course) == []
    course, _ = broken(sample_copy, "docs/glossary.md", old, new)
    place = SLOPES if name == "not defined" else "docs/glossary.md"
    assert_one_line(check_course(course), place, line, words)


def test_bold_that_is_no_term(sample_copy):
    broken(sample_copy, "mkdocs.yml", "  - Help:", "  - glossary.md\n  - Help:")
    file = sample_copy / "docs" / "glossary.md"
    file.write_text(GLOSSARY[: GLOSSARY.index("**height**")], "utf-8")
    text = "A **slope**, a **slope** and a **deep\nfall**"
    course, line = broken(sample_copy, SLOPES, "Where does it fall?", text)
    problems = [p for p in check_course(course) if p.file == SLOPES]
    assert [p.line for p in problems] == [line, line]
    assert "slope is bold, but bold on line" in problems[1].message
    assert "deep fall is bold, but no term" in problems[0].message


@pytest.mark.parametrize("name", RUNS)
def test_mistake_that_running_shows(name, sample_copy):
    file, old, new, offset, words = RUNS[name]
    course, first = broken(sample_copy, file, old, new)
    problems = compare_course(course, run_course(course, seconds=2))
    assert_one_line(problems, file, first + offset, words)


@pytest.mark.parametrize("name", EXERCISES)
def test_mistake_in_an_exercise(name, sample_copy):
    file, old, new, offset, words = EXERCISES[name]
    course, first = broken(sample_copy, file, old, new)
    (exercise,) = course.exercises.values()
    problems = prove_exercises([exercise])
    assert_one_line(problems, file, first + offset, words)


@pytest.mark.parametrize("name", ["sources", "programs", "formulas", "bytes"])
def test_the_build_stops_at_a_mistake(name, sample_copy):
    file, old, new, *_ = {
        "sources": SOURCES["py"],
        "programs": RUNS["output differs"],
        "formulas": SOURCES["formula"],
        "bytes": SOURCES["py"],
    }[name]
    if name == "bytes":
        path = sample_copy / file
        path.write_bytes(path.read_bytes() + b"\xff\n")
    else:
        broken(sample_copy, file, old, new)
    shutil.rmtree(
        sample_copy / "examples"
    )  # a lab takes seconds, and says nothing here
    config = sample_copy / "mkdocs.yml"
    lab = "  - Labs:\n      - examples/marbles.py\n"
    config.write_text(config.read_text().replace(lab, ""))
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build"],
        cwd=sample_copy,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1
    assert f"{file}:" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (sample_copy / "site" / "bowls").exists()


def test_the_build_stops_at_a_lab_that_fails(sample_copy):
    lab = sample_copy / "examples" / "marbles.py"
    text = lab.read_text("utf-8")
    lab.write_text(text.replace("== 0.125", "== 0.126, 'too far'"), "utf-8")
    line = text.splitlines().index("assert path[-1] == 0.125") + 1
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build"],
        cwd=sample_copy,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1
    assert f"examples/marbles.py:{line}: AssertionError: too far" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (sample_copy / "site" / "bowls").exists()
