"""The mutators make what they say, and a sample of their mutants is caught.

`make mutate` makes many more. If a mutant of the sample is missed after a page has
changed, no check would see that mistake: print what shows it, or, if the change alters
nothing, add it to tests/equivalent_mutants.toml with the reason.
"""

import random
import re

import pytest

import mutation
from mutation import KINDS, Bench, Change, Mutant

PAGE = """---
title: Bowls
description: "Where they are low."
requires:
  - chapter/page
outcomes:
  - find it
---

# Bowls

See [heights](heights.md#low-places), where $x_{1} - 2$ is.

```python
import matplotlib.pyplot as plt
import numpy as np

low = 12
high = low + 30
print(high - low)
plt.plot([low, high])
plt.show()
```

~~~text
30
~~~

![A line.](figures/line.svg "It rises.")

<!--pytest-codeblocks:cont-->

```python
print(low * high)
```

~~~text
504
~~~

<!-- answer: 3/4 -->

??? success "Answer"

    It is 3/4.

<!-- exercise: bowls/double -->
"""
EXERCISE = '''r"""Return twice $x_{1}$."""


def double(x):
    # SOLUTION
    twice = x + x
    half = 0.5 * twice
    return 4 * half
    # WRONG: adds
    # two
    y = x
    return y + 2
    # WRONG: squares
    return x**2
    # HINT: Twice.
    # EXPLAIN: Twice.


# CHECK
for x in (1, 2):
    assert double(x) == x + x, f"twice {x} is {x + x}"
'''
SCRIPT = """import matplotlib.pyplot as plt

fig, ax = plt.subplots()
plt.show()
"""
TEXTS = {"page": PAGE, "exercise": EXERCISE, "script": SCRIPT}
# What the line that is changed may be.
LINES = {
    "digit of an output": r"30|504",
    "line of an output": r"30|504",
    "operator in a cell": r"(high =|print).*",
    "number in a cell": r"low = 12|high = low \+ 30",
    "name in a cell": r"(import|low|high|print|plt).*",
    "another name in a cell": r"(high|print|plt\.plot).*",
    "name in a drawing cell": r"(import|low|high|print|plt).*",
    "figure shown or not": r"plt\.show\(\)",
    "link of a figure": r"!\[A line.*",
    "link": r"See \[heights.*",
    "formula": r"See .*",
    "fence": r"```python|```|~~~text|~~~",
    "cont line": r"<!--pytest-codeblocks:cont-->",
    "front matter": r"---|title.*|description.*|requires:|outcomes:|  - chapter/page",
    "heading": r"# Bowls",
    "marker": r"<!-- (answer: 3/4|exercise: bowls/double) -->",
    "operator in a solution": r"    (twice = x \+ x|half = .*|return 4 \* half)",
    "number in a solution": r"    (half = 0\.5 .*|return 4 \* half)",
    "name in a solution": r"    (twice = x \+ x|half = .*|return 4 \* half)",
    "another name in a solution": r"    (half = .*|return 4 \* half)",
    "wrong answer made right": r"    (y = x|return x\*\*2)",
    "wrong answer that breaks": r"    (y = x|return x\*\*2)",
    "check turned round": r"    assert .*",
    "name in a check": r"for x in .*|    assert .*",
    "message of a check": r"    assert .*",
    "part of an exercise": r'r""".*|    # [A-Z]+.*|# CHECK|def double.*',
    "formula in an exercise": r'r"""Return twice \$.*',
    "name in a script": r"(import|fig|plt).*",
    "script's figure": r"plt\.show\(\)",
    "meaning of a formula": r"See .*",
    "value of an answer": r"<!-- answer: 3/4 -->",
    "assert taken out": r"    assert .*",
}


@pytest.mark.parametrize("kind", KINDS)
def test_a_mutator_changes_one_thing_where_it_says(kind):
    text = TEXTS[KINDS[kind].where]
    lines = text.split("\n")
    seen = set()
    for seed in range(40):
        change = KINDS[kind].mutate(text, random.Random(seed))
        if change is None:  # what it took could not be changed
            continue
        assert change.text != text
        assert change.what
        assert re.fullmatch(LINES[kind], lines[change.line - 1]), change
        now = change.text.split("\n")
        # What stands before is as it was, and so is what stands after.
        assert now[: change.line - 1] == lines[: change.line - 1]
        rest = min(len(now), len(lines)) - change.line - 3
        assert rest <= 0 or now[-rest:] == lines[-rest:]
        seen.add(change.text)
        assert KINDS[kind].mutate(text, random.Random(seed)) == change
    assert seen


@pytest.mark.parametrize("kind", KINDS)
def test_a_mutator_says_where_it_does_not_apply(kind):
    empty = {
        "page": "Text.\n",
        "exercise": "# Nothing.\n",
        "script": "\n",
    }[KINDS[kind].where]
    if kind == "front matter" or kind != "part of an exercise":
        assert KINDS[kind].mutate(empty, random.Random(0)) is None


def changed(kind, seed_words):
    """The first change of a kind whose description has these words."""
    text = TEXTS[KINDS[kind].where]
    for seed in range(400):
        change = KINDS[kind].mutate(text, random.Random(seed))
        if change and seed_words in change.what:
            old, new = text.split("\n"), change.text.split("\n")
            return [line for line in new if line not in old] or change.text
    raise AssertionError(f"{kind}: nothing like {seed_words!r}")


def test_examples_of_what_is_made():
    assert changed("operator in a cell", "`/` for `*`") == ["print(low / high)"]
    assert changed("name in a cell", "`highh`")[0].count("highh") == 1
    assert changed("another name in a cell", "`high` for `low`")
    assert changed("number in a solution", "`1` for `4`") == ["    return 1 * half"]
    assert changed("wrong answer made right", "right").count("return 4 * half") == 2
    assert changed("check turned round", "not") == [
        '    assert not (double(x) == x + x), f"twice {x} is {x + x}"'
    ]
    assert changed("message of a check", "no message") == [
        "    assert double(x) == x + x"
    ]
    assert changed("assert taken out", "taken") == ["    pass"]
    assert changed("cont line", "taken out").count("cont") == 0
    assert changed("fence", "```py` for") == ["```py"]
    assert changed("value of an answer", "for `4`")[0].startswith("<!-- answer: 3/")
    assert changed("figure shown or not", "taken out").count("plt.show()") == 0
    assert changed("front matter", "an unquoted colon") == ["title: Bowls: a page"]


def test_operators_that_are_none_are_left_alone():
    for line in ("f(*a, **b)", "x = [*a]", "def f(*, a): pass", "lambda *a: a"):
        text = PAGE.replace("print(high - low)", line).replace("low * high", "0")
        for seed in range(30):
            change = KINDS["operator in a cell"].mutate(text, random.Random(seed))
            assert line in change.text, change


def test_equivalent_mutants_are_said_once_and_still_there():
    """An entry whose line has gone is no longer needed."""
    entries = mutation.read_equivalent()
    keys = [(e["page"], e["line"], e["change"]) for e in entries]
    assert len(set(keys)) == len(keys)
    for entry in entries:
        assert len(entry["reason"]) > 20
        lines = (mutation.ROOT / entry["page"]).read_text("utf-8").split("\n")
        assert entry["line"] in [line.strip() for line in lines], entry


@pytest.fixture(scope="module")
def copy(tmp_path_factory):
    folder = tmp_path_factory.mktemp("course")
    mutation.copy_sources(mutation.ROOT, folder)
    return folder


def contents(folder):
    """The bytes of each source in a folder."""
    files = [*folder.glob("*/*/*.*"), *folder.glob("*/*.*"), *folder.glob("*.yml")]
    sources = [f for f in files if f.suffix in (".md", ".py", ".yml")]
    assert len(sources) >= 500
    return {file: file.read_bytes() for file in sources if file.is_file()}


def test_a_sample_is_caught(copy):
    bench = Bench(copy, mutation.read_equivalent())
    claimed = [name for name in KINDS if KINDS[name].claimed]
    mutants = mutation.make_mutants(bench, len(claimed), "a sample", claimed)
    assert len(mutants) == len(claimed)
    before = contents(copy)
    bench.try_all(mutants)
    assert [str(m) for m in mutation.missed(mutants)] == []
    assert sum(m.verdict == "caught" for m in mutants) >= 0.8 * len(mutants)
    assert contents(copy) == before


def test_a_mutant_that_nothing_sees_is_missed_and_can_be_listed(sample_copy):
    """An example of each verdict, made by hand."""
    heights, slopes = "docs/bowls/heights.md", "docs/bowls/slopes.md"
    made = [
        ("caught", heights, "print(low)", "print(low + 1)"),
        ("caught", slopes, "(heights.md#", "(highs.md#"),
        ("caught", slopes, "as $x^2$", "as $x^2^2$"),
        ("missed", heights, "import numpy as np\n", "import numpy as np  # !\n"),
        ("listed", heights, "import numpy as np\n", "import numpy as np  # !!\n"),
        ("figure", slopes, "x**power", "x ** (power + 2)"),
    ]
    mutants = []
    for number, (_, file, old, new) in enumerate(made):
        text = (sample_copy / file).read_text("utf-8")
        assert old in text
        line = text[: text.index(old)].count("\n") + 1
        change = Change(text.replace(old, new, 1), line, f"change {number}")
        source = text.split("\n")[line - 1]
        mutants.append(Mutant("operator in a cell", file, change, source))
    reason = "a comment changes nothing at all"
    listed = {"page": heights, "line": "import numpy as np", "reason": reason}
    Bench(sample_copy, [{**listed, "change": "change 4"}]).try_all(mutants)
    assert [m.verdict for m in mutants] == [verdict for verdict, *_ in made]
    assert mutants[4].said == reason
    assert mutation.missed(mutants) == [mutants[3]]
    assert f"{'all':29}{6:6}{3:8}{1:8}{1:8}{1:8}" in mutation.table(mutants)
