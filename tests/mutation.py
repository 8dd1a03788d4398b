"""Break the course at random, one thing at a time, and see that the checks notice.

    python tests/mutation.py --count 300 --seed 1 [--kind NAME]

A mutator takes the text of a page, an exercise or a figure's script and a random
generator, and returns a Change: the broken text, the line, and what was done; or None
where its kind does not apply. The runner takes files at random, breaks each in a
temporary copy of the sources, and asks what `make check` and `make test` ask of that
file: the page's form, links and formulas, what its programs print and show, the
exercise's judge. A mutant is

- caught: a check says something that it does not say of the file as it stands;
- listed: no check can see it, since it changes nothing that matters; a person has said
  why in tests/equivalent_mutants.toml;
- figure: all outputs stay, but a figure is drawn otherwise (see below);
- missed: none of these. The command then ends with 1.

What is not claimed, and is counted apart. No figure is kept in the repository, so there
is nothing to compare a drawing with: a changed number, colour, operator or label in code
that only draws, and that still draws, is seen by nobody but a reader (`figure`). What
code of figures must not do without being caught: fail, show nothing, leave a figure
open, show one too many, take a sign from a foreign font. The same holds for what a
formula or a sentence says (the kind `meaning of a formula`: only the appendix's tables
are tried against numbers, by a test of their own), for the value of an answer by hand
(`value of an answer`: tests/recomputed compares the important ones), for an assert
that is taken out of an exercise's checks while the others still catch all its wrong
answers (`assert taken out`), for the size of a tolerance (numbers like 1e-9 and the 3 of `< 3 * se` are
left alone, and the -1 of a reshape, for which NumPy takes any negative number), and for
links to other sites.
"""

import argparse
import ast
import io
import keyword
import random
import re
import shutil
import sys
import tempfile
import tokenize
import tomllib
from collections import Counter
from dataclasses import dataclass, field, replace
from pathlib import Path

from coursekit import check
from coursekit.cli import make_typesetter
from coursekit.course import load_course
from coursekit.exercise import attempts_at, judge_attempt, parse_exercise
from coursekit.formula import find_formulas
from coursekit.outputs import Results, compare_course, compare_page
from coursekit.page import parse_page
from coursekit.render import CourseExtension, make_markdown
from coursekit.run import exercise_job, program_job, run_jobs, script_job

ROOT = Path(__file__).parent.parent
EQUIVALENT = Path(__file__).parent / "equivalent_mutants.toml"
VERDICTS = ("caught", "listed", "figure", "missed")


@dataclass(frozen=True)
class Change:
    """A text with one thing broken."""

    text: str
    line: int  # in the text before
    what: str


# --- how to change a text ----------------------------------------------------


def at_line(text, line, new, what):
    """Replace one line of a text by another, by several, or by none (None)."""
    lines = text.split("\n")
    lines[line - 1 : line] = [] if new is None else new.split("\n")
    return Change("\n".join(lines), line, what)


def in_line(text, line, start, end, new):
    """Replace the characters from start to end of one line."""
    old = text.split("\n")[line - 1]
    what = f"`{new}` for `{old[start:end]}`"
    return at_line(text, line, old[:start] + new + old[end:], what)


def pick(rng, places):
    """Return one of some places, or None where there is none."""
    places = list(places)
    return rng.choice(places) if places else None


def other_digit(rng, digit):
    """Return another digit; never 0, which may be no change (0.10)."""
    return rng.choice([d for d in "123456789" if d != digit])


def page_of(text):
    """Parse a text as a page."""
    return parse_page(text, "page.md")


def prose_lines(page):
    """Return (number, line) of the body outside fences and comments."""
    return [
        (number, line)
        for number, line in enumerate(page.lines, 1)
        if number >= page.body_line and not page.in_fence(number) and "<!--" not in line
    ]


def without_code(line):
    """Blank the code spans of a line, so that columns stay."""
    return re.sub(r"`[^`]*`", lambda m: " " * len(m.group()), line)


# --- code: of a cell, a solution, a check, a script ---------------------------


@dataclass(frozen=True)
class Code:
    """A stretch of Python in a file: its text, where it starts, how it is indented."""

    text: str
    line: int  # of its first line in the file
    column: int = 0

    @property
    def lines(self):
        """Its lines."""
        return self.text.split("\n")

    def tokens(self):
        """Return (kind, text, line of the file, column of the file, previous)."""
        found, before = [], ""
        try:
            for token in tokenize.generate_tokens(io.StringIO(self.text).readline):
                line = self.line + token.start[0] - 1
                column = self.column + token.start[1]
                found.append((token.type, token.string, line, column, before))
                if token.type not in (tokenize.NL, tokenize.COMMENT):
                    before = token.string
        except (tokenize.TokenError, IndentationError):
            pass  # a stretch that ends in the middle of something
        return found


def cells_of(text):
    """Return the Code of a page's cells."""
    return [Code(c.code, c.line + 1, len(c.indent)) for c in page_of(text).cells]


def drawing_cells_of(text):
    """Return the Code of the cells that show a figure."""
    cells = [c for c in page_of(text).cells if c.figures]
    return [Code(c.code, c.line + 1, len(c.indent)) for c in cells]


def whole_text(text):
    """Return a script as one Code."""
    return [Code(text, 1)]


def parts_of(text, kind):
    """Return the Code of an exercise's SOLUTION or WRONG bodies, or its CHECK."""
    lines, parts, start = text.split("\n"), [], None
    for number, line in enumerate([*lines, "# CHECK"], 1):
        mark = re.match(r"(?:    )?# (SOLUTION|WRONG|HINT|EXPLAIN|CHECK)\b", line)
        if not mark:
            continue
        if start and start[0] == kind:
            body = lines[start[1] : number - 1]
            first = start[1] + 1
            while body and body[0].lstrip().startswith("#"):  # says on what is wrong
                body, first = body[1:], first + 1
            if body:
                parts.append(Code("\n".join(body) + "\n", first))
        start = (mark[1], number)
    if kind == "CHECK" and "# CHECK" in lines:
        first = lines.index("# CHECK") + 1
        return [Code("\n".join(lines[first:]), first + 1)]
    return parts


def solutions_of(text):
    """Return the Code of an exercise's solution."""
    return parts_of(text, "SOLUTION")


def wrongs_of(text):
    """Return the Code of an exercise's wrong answers."""
    return parts_of(text, "WRONG")


def checks_of(text):
    """Return the Code of an exercise's checks."""
    return parts_of(text, "CHECK")


_SWAPS = {
    "+": "-",
    "-": "+",
    "*": "/",
    "/": "*",
    "**": "*",
    "@": "*",
    "//": "/",
    "<": ">=",
    ">": "<=",
    "<=": ">",
    ">=": "<",
    "==": "!=",
    "!=": "==",
    "+=": "-=",
    "-=": "+=",
    "*=": "/=",
    "/=": "*=",
    "and": "or",
    "or": "and",
}
_NO_OPERAND = {"", "(", "[", "{", ",", "=", ":", "return", "lambda", "print", "in"}


def change_operator(codes):
    """Return a mutator that swaps an operator of some code for another."""

    def mutate(text, rng):
        places = []
        for code in codes(text):
            for _, string, line, column, before in code.tokens():
                star = string in ("*", "**", "+") and (
                    before in _NO_OPERAND or before.strip() == ""
                )
                if string in _SWAPS and not star:
                    places.append((line, column, string))
        if not (place := pick(rng, places)):
            return None
        line, column, old = place
        return in_line(text, line, column, column + len(old), _SWAPS[old])

    return mutate


_TOLERANCE = re.compile(r"[\d.]+e-\d+")


def change_number(codes):
    """Return a mutator that changes a digit of a number in some code."""

    def mutate(text, rng):
        places = [
            (line, column + i, digit)
            for code in codes(text)
            for kind, string, line, column, before in code.tokens()
            if kind == tokenize.NUMBER
            and not _TOLERANCE.fullmatch(string)
            and not (before == "-" and "reshape(" in code.lines[line - code.line])
            and not (before == "<" and code.lines[line - code.line].count(" * "))
            for i, digit in enumerate(string)
            if digit.isdigit()
        ]
        if not (place := pick(rng, places)):
            return None
        line, column, digit = place
        new = other_digit(rng, digit)
        return in_line(text, line, column, column + 1, new)

    return mutate


def names_in(code):
    """Return (name, line, column, previous) of the names of some code."""
    return [
        (string, line, column, before)
        for kind, string, line, column, before in code.tokens()
        if kind == tokenize.NAME
        and not keyword.iskeyword(string)
        and not string.startswith("_")
    ]


def change_name(codes):
    """Return a mutator that misspells a name of some code, at one place."""

    def mutate(text, rng):
        places = [place for code in codes(text) for place in names_in(code)]
        if not (place := pick(rng, places)):
            return None
        name, line, column, _ = place
        new = f"{name}{name[-1]}"
        return in_line(text, line, column, column + len(name), new)

    return mutate


def exchange_name(codes):
    """Return a mutator that takes another variable of the same code for one."""

    def mutate(text, rng):
        places = []
        for code in codes(text):
            try:
                # A body that is indented stands under a line of its own.
                indented = code.text.startswith(" ")
                tree = ast.parse(f"if 1:\n{code.text}" if indented else code.text)
            except SyntaxError:
                continue
            nodes = [node for node in ast.walk(tree) if isinstance(node, ast.Name)]
            stored = {n.id for n in nodes if isinstance(n.ctx, ast.Store)} - {"_"}
            for node in nodes:
                others = sorted(stored - {node.id})
                if isinstance(node.ctx, ast.Load) and node.id in stored and others:
                    line = code.line + node.lineno - 1 - indented
                    source = text.split("\n")[line - 1]
                    # Columns are counted in bytes, and not within f-strings (3.11).
                    column = code.column + len(
                        source.encode()[code.column :][: node.col_offset].decode()
                    )
                    if source[column:].startswith(node.id):
                        places.append((line, column, node.id, rng.choice(others)))
        if not (place := pick(rng, places)):
            return None
        line, column, old, new = place
        return in_line(text, line, column, column + len(old), new)

    return mutate


# --- pages -------------------------------------------------------------------


def output_digit(text, rng):
    """Change a digit of an output."""
    page = page_of(text)
    outputs = [cell.output for cell in page.cells if cell.output]
    places = [
        (number, match.start(), match.group())
        for output in outputs
        for number in range(output.line + 1, output.end_line)
        for match in re.finditer(r"\d", page.lines[number - 1])
    ]
    if not (place := pick(rng, places)):
        return None
    line, column, digit = place
    return in_line(text, line, column, column + 1, other_digit(rng, digit))


def output_line(text, rng):
    """Take a line out of an output, or give it one more, or a space."""
    page = page_of(text)
    places = [
        number
        for cell in page.cells
        if cell.output
        for number in range(cell.output.line + 1, cell.output.end_line)
    ]
    if not (line := pick(rng, places)):
        return None
    old = page.lines[line - 1]
    new, what = rng.choice(
        [
            (None, "a line of an output taken out"),
            (f"{old}\n{old}", "a line of an output twice"),
            (f"{old} ", "a space at the end of an output's line"),
        ]
    )
    return at_line(text, line, new, what)


def figure_code(text, rng):
    """Break code of a figure so that it draws no figure, or one too many."""
    page = page_of(text)
    places = [
        (cell, number)
        for cell in page.cells
        for number in range(cell.line + 1, cell.end_line)
        if page.lines[number - 1].strip() == "plt.show()"
    ]
    if not (place := pick(rng, places)):
        return None
    return _break_show(text, rng, place[1])


def _break_show(text, rng, line):
    old = text.split("\n")[line - 1]
    indent = old[: -len(old.lstrip())] if old.strip() != old else ""
    new, what = rng.choice(
        [
            (None, "plt.show() taken out"),
            (f"{indent}plt.close()", "plt.close() for plt.show()"),
            (f"{old}\n{indent}plt.figure()", "a figure left open"),
            (f"{old}\n{indent}plt.figure()\n{old}", "a figure too many"),
            (f"{indent}plt.shw()", "plt.shw()"),
            (f"{indent}plt.show", "plt.show without parentheses"),
            (
                f'{indent}plt.gcf().text(0.5, 0.5, "$f\'$")\n{old}',
                "a prime in a figure's text, from a foreign font",
            ),
        ]
    )
    return at_line(text, line, new, what)


_LINK = re.compile(r"(?<!!)\[[^\]]*\]\(((?!https?:|mailto:)[^)\s]+)\)")


def link(text, rng):
    """Break a link to a page, or its anchor, or its form."""
    page = page_of(text)
    places = [
        (number, match)
        for number, line in prose_lines(page)
        for match in _LINK.finditer(without_code(line))
        if "figures/" not in match[1]
    ]
    if not (place := pick(rng, places)):
        return None
    line, match = place
    start, end = match.span(1)
    ways = ["space"]
    if not without_code(page.lines[line - 1])[end + 1 :].startswith(")"):
        ways.append("closing")  # else it closes with the sentence's own
    if match[1].partition("#")[0]:
        ways += ["page", "page", "folder"]
    if "#" in match[1]:
        ways += ["anchor", "anchor", "anchor"]
    way = rng.choice(ways)
    if way == "closing":
        return in_line(text, line, end, end + 1, "")
    if way == "space":
        return in_line(text, line, start - 1, start, " (")
    if way == "folder":
        return in_line(text, line, start, start, "../")
    if way == "anchor":
        at = rng.randrange(start + match[1].index("#") + 1, end)
    else:
        at = rng.randrange(start, start + len(match[1].partition("#")[0]))
    return in_line(text, line, at, at + 1, "")


def figure_link(text, rng):
    """Break a figure's link: its name, its alt text, its form."""
    page = page_of(text)
    links = [f for cell in page.cells for f in cell.figures] + page.figures
    if not (figure := pick(rng, links)):
        return None
    first = page.lines[figure.line - 1]
    name = next(
        n
        for n in range(figure.line, figure.end_line + 1)
        if f"figures/{figure.name}.svg" in page.lines[n - 1]
    )
    line = page.lines[name - 1]
    at = line.index("figures/")
    way = rng.randrange(6)
    if way == 0 and figure in page.figures:  # else it is only another name
        return in_line(text, name, at + 8, at + 9, "")
    if way == 0:
        return in_line(text, name, at + 8, at + 9, line[at + 8].upper())
    if way == 1:
        return in_line(text, name, at, at + 7, "figure")
    if way == 2:
        return at_line(
            text, figure.line, first.replace("![", "[", 1), "`[` for `![` of a figure"
        )
    if way == 3:
        return at_line(
            text, figure.line, first.replace("![", "See ![", 1), "a word before `![`"
        )
    if way == 4:
        return at_line(
            text, figure.line, first.replace("![", "![$x$ ", 1), "a formula in alt text"
        )
    lines = page.lines[: figure.line - 1] + page.lines[figure.end_line :]
    what = "a figure's link taken out"
    return Change("\n".join(lines) + "\n", figure.line, what)


_INLINE = re.compile(r"(?<![\\$])\$(?![\s$])([^$\n]*[^\s$\\])\$(?!\$)")


def formulas_in(text, lines):
    """Return (line, start, end) of the formulas within lines [(number, line)]."""
    places, display = [], False
    for number, line in lines:
        bare = without_code(line)
        if bare.strip() == "$$":
            display = not display
        elif display:
            start = len(line) - len(line.lstrip())
            places.append((number, start, len(line), True))
        else:
            places += [(number, *m.span(1), False) for m in _INLINE.finditer(bare)]
    return places


def _break_formula(text, rng, places):
    lines = text.split("\n")
    ways = []
    for number, start, end, display in places:
        tex = lines[number - 1][start:end]
        for match in re.finditer(r"\\[A-Za-z]+", tex):
            if match.group() not in (r"\begin", r"\end", r"\left", r"\right"):
                at = start + match.end()
                ways.append((number, at, at, "Q"))
        for match in re.finditer(r"(?<!\\)[{}]", tex):
            at = start + match.start()
            ways.append((number, at, at + 1, ""))
        for match in re.finditer(r"\\(left|right)\b", tex):
            ways.append((number, start + match.start(), start + match.end(), ""))
        if not display:
            ways.append((number, start - 1, start, ""))
            ways.append((number, end, end + 1, ""))
            ways.append((number, start, start, " "))
    if not (way := pick(rng, ways)):
        return None
    return in_line(text, *way)


def formula(text, rng):
    """Break a formula so that it cannot be typeset."""
    page = page_of(text)
    return _break_formula(text, rng, formulas_in(text, prose_lines(page)))


def formula_meaning(text, rng):
    """Change a sign or a digit in a formula: not claimed."""
    places = formulas_in(text, prose_lines(page_of(text)))
    lines = text.split("\n")
    ways = []
    for number, start, end, _ in places:
        for match in re.finditer(r"[-+0-9]", lines[number - 1][start:end]):
            at = start + match.start()
            new = {"-": "+", "+": "-"}.get(match.group())
            new = new or other_digit(rng, match.group())
            ways.append((number, at, at + 1, new))
    if not (way := pick(rng, ways)):
        return None
    return in_line(text, *way)


def fence(text, rng):
    """Break a fence: its info string, its closing line, its indentation."""
    page = page_of(text)
    lines = page.lines
    ways = []
    for cell in page.cells:
        first, indent = lines[cell.line - 1], cell.indent
        new = ("py", "Python", "python3", '{.python title="x"}', 'python title="x"', "")
        ways += [(cell.line, f"{indent}```{info}") for info in new]
        ways += [(cell.line, first.replace("```", "~~~"))]
        ways += [(cell.end_line, None), (cell.end_line, f"{indent}``")]
        ways += [(cell.end_line, f" {lines[cell.end_line - 1]}")]
        if output := cell.output:
            new = ("~~~", "~~~txt", "~~~console", "```text")
            ways += [(output.line, indent + start) for start in new]
            ways += [(output.end_line, None), (output.line, None)]
    if not (way := pick(rng, ways)):
        return None
    line, new = way
    if new is None:
        return at_line(text, line, None, f"`{lines[line - 1].strip()}` taken out")
    old = lines[line - 1]
    return at_line(text, line, new, f"`{new}` for `{old}`")


CONT = "<!--pytest-codeblocks:cont-->"


def cont(text, rng):
    """Break a `cont` line: misspell it, double it, take its blank line, remove it."""
    page = page_of(text)
    places = [n for n, line in enumerate(page.lines, 1) if line.strip() == CONT]
    if not (line := pick(rng, places)):
        return None
    old = page.lines[line - 1]
    new, what = rng.choice(
        [
            (None, "`cont` taken out"),
            (old.replace("codeblocks", "codeblock"), "`pytest-codeblock`"),
            (old.replace("cont", "skip"), "`skip` for `cont`"),
            (old.replace("cont", "count"), "`count` for `cont`"),
            (f"{old}\n\n{old}", "`cont` twice"),
            (f"{old} and on", "a word after `cont`"),
        ]
    )
    return at_line(text, line, new, what)


def front_matter(text, rng):
    """Break the front matter."""
    page = page_of(text)
    ways = []
    for number, line in enumerate(page.lines[: page.body_line - 1], 1):
        key = re.match(r"^(title|description|requires|outcomes):", line)
        if line == "---":
            ways.append((number, None, "`---` taken out"))
            ways.append((number, "----", "`----` for `---`"))
        elif key:
            ways.append((number, line.replace(":", "", 1), f"`{key[1]}` without colon"))
            ways.append((number, "\t" + line, f"a tab before `{key[1]}`"))
            if key[1] != "requires":
                new = line.replace(key[1], key[1][:-1], 1)
                ways.append((number, new, f"`{key[1][:-1]}` for `{key[1]}`"))
        if key and key[1] == "title":
            ways.append((number, line + "s", "another title"))
            ways.append((number, line + ": a page", "an unquoted colon"))
            ways.append((number, f"{line}\ntags: [a]", "an unknown key"))
            ways.append((number, f"{line}\nstatus: draft", "an unknown status"))
        elif key and key[1] == "description":
            ways.append((number, None, "`description` taken out"))
            ways.append((number, "description:", "an empty description"))
        elif re.match(r"^  - [a-z0-9-]+/[a-z0-9-]+$", line):
            at = rng.randrange(4, len(line))
            ways.append(
                (number, line[:at] + line[at + 1 :], f"{line.strip()} less one")
            )
            ways.append((number, line.replace("- ", "-", 1), "no space after the dash"))
    if not (way := pick(rng, ways)):
        return None
    return at_line(text, *way)


def heading(text, rng):
    """Break a heading: its level, the page's title."""
    page = page_of(text)
    if not (head := pick(rng, page.headings)):
        return None
    line = page.lines[head.line - 1]
    if head.level == 1:
        new = rng.choice([f"#{line}", f"{line}.", line.replace("# ", "#", 1)])
    else:
        new = rng.choice([line.lstrip("# ").join(["# ", ""]), f"{line} in $x$"])
    return at_line(text, head.line, new, f"heading `{new}` for `{line}`")


def marker(text, rng):
    """Break the marker of an exercise or of an answer."""
    page = page_of(text)
    marks = page.marked("exercise") + page.marked("answer")
    if not (mark := pick(rng, marks)):
        return None
    line = page.lines[mark.line - 1]
    ways = [
        (line.replace(mark.kind, mark.kind[:-1]), f"`{mark.kind[:-1]}:`"),
        (line.replace(mark.kind, mark.kind.title()), f"`{mark.kind.title()}:`"),
        (line.replace(" -->", ""), "a marker that is not closed"),
        (line.replace(f"{mark.kind}:", mark.kind), f"no colon after `{mark.kind}`"),
        (f"{mark.indent}Here: {line.lstrip()}", "a word before a marker"),
    ]
    if mark.kind == "exercise":
        ways += [
            (None, "an exercise's marker taken out"),
            (line.replace(mark.value, mark.value[:-1]), f"`{mark.value[:-1]}`"),
            (f"{line}\n\n{line}", "a marker twice"),
        ]
    else:
        ways += [
            (line.replace(mark.value, "one"), "an answer in words"),
            (line.replace(mark.value, f"{mark.value},"), "a comma after the answer"),
            (f"{line}\n\n{mark.indent}Text.", "an answer that stands elsewhere"),
        ]
    new, what = rng.choice(ways)
    return at_line(text, mark.line, new, what)


def answer_value(text, rng):
    """Change a digit of an answer by hand: not claimed."""
    places = [
        (mark.line, match.start(), match.group())
        for mark in page_of(text).marked("answer")
        for match in re.finditer(r"\d", text.split("\n")[mark.line - 1])
    ]
    if not (place := pick(rng, places)):
        return None
    line, column, digit = place
    return in_line(text, line, column, column + 1, other_digit(rng, digit))


# --- exercises and scripts -----------------------------------------------------


def exercise_part(text, rng):
    """Take a part of an exercise away, or its name."""
    ways = []
    wrongs = re.findall(r"^    # WRONG: .*$", text, re.M)
    hints = re.findall(r"^    # HINT: .*$", text, re.M)
    for number, line in enumerate(text.split("\n"), 1):
        if line == "    # SOLUTION":
            ways.append((number, None, "`# SOLUTION` taken out"))
            ways.append((number, "    # SOLVED", "`# SOLVED` for `# SOLUTION`"))
        elif line == "# CHECK":
            ways.append((number, None, "`# CHECK` taken out"))
            ways.append((number, "# CHECKS", "`# CHECKS` for `# CHECK`"))
        elif line.startswith("    # EXPLAIN:"):
            ways.append((number, None, "`# EXPLAIN:` taken out"))
        elif line.startswith("    # HINT:") and len(hints) == 1:
            ways.append((number, None, "the only `# HINT:` taken out"))
        elif line.startswith("    # WRONG:") and len(wrongs) == 2:
            ways.append((number, None, "one of two `# WRONG:` lines taken out"))
        elif line.startswith("    # WRONG:") and not re.match(
            "    # (?![A-Z]{4})", text.split("\n")[number]
        ):
            ways.append((number, "    # WRONG:", "`# WRONG:` that says nothing"))
        elif line.startswith("def ") and "# CHECK" not in text.split("\n")[:number]:
            ways.append((number, line.replace("(", "s(", 1), "another function name"))
    if text.lstrip("r").startswith('"""'):
        ways.append((1, f"_ = {text.split(chr(10))[0]}", "no docstring"))
    return at_line(text, *rng.choice(ways))


def wrong_solved(text, rng):
    """Put the solution in the place of a wrong answer."""
    solution, wrongs = solutions_of(text), wrongs_of(text)
    if not solution or not (wrong := pick(rng, wrongs)):
        return None
    lines = text.split("\n")
    count = wrong.text.rstrip("\n").count("\n") + 1
    body = solution[0].text.rstrip("\n").split("\n")
    lines[wrong.line - 1 : wrong.line - 1 + count] = body
    return Change("\n".join(lines), wrong.line, "a wrong answer that is right")


def wrong_breaks(text, rng):
    """Let a wrong answer end in an error of its own, which teaches nothing."""
    if not (wrong := pick(rng, wrongs_of(text))):
        return None
    old = text.split("\n")[wrong.line - 1]
    new = f"    nothing_of_that_name\n{old}"
    return at_line(text, wrong.line, new, "a wrong answer that ends in a NameError")


def _asserts(text):
    """Return (node, line) of the asserts in an exercise's checks."""
    for code in checks_of(text):
        tree = ast.parse(code.text)
        for node in ast.walk(tree):
            if isinstance(node, ast.Assert):
                yield node, code.line + node.lineno - 1, code


def check_turned(text, rng):
    """Turn what an assert says into its opposite."""
    places = list(_asserts(text))
    if not (place := pick(rng, places)):
        return None
    node, line, code = place
    source = text.split("\n")
    at = source[line - 1].index("assert ") + len("assert ")
    rest = ast.get_source_segment(code.text, node.test)
    if "\n" in rest or not source[line - 1][at:].startswith(rest):
        return None
    return in_line(text, line, at, at + len(rest), f"not ({rest})")


def check_message(text, rng):
    """Take the message of an assert away."""
    places = [p for p in _asserts(text) if p[0].msg is not None]
    if not (place := pick(rng, places)):
        return None
    return _replace_node(
        text, place, f"assert {ast.unparse(place[0].test)}", "no message"
    )


def check_dropped(text, rng):
    """Take an assert out of the checks: not claimed."""
    if not (place := pick(rng, _asserts(text))):
        return None
    return _replace_node(text, place, "pass", "an assert taken out")


def _replace_node(text, place, new, what):
    node, line, _ = place
    lines = text.split("\n")
    end = line + node.end_lineno - node.lineno
    indent = " " * node.col_offset
    lines[line - 1 : end] = [f"{indent}{new}"]
    return Change("\n".join(lines), line, what)


def statement_formula(text, rng):
    """Break a formula in what an exercise says."""
    tree = ast.parse(text)
    if ast.get_docstring(tree) is None:
        return None
    lines = list(enumerate(text.split("\n"), 1))[: tree.body[0].end_lineno]
    return _break_formula(text, rng, formulas_in(text, lines))


def script_show(text, rng):
    """Break a figure's script so that it draws no figure, or one too many."""
    lines = text.split("\n")
    places = [n for n, line in enumerate(lines, 1) if line.strip() == "plt.show()"]
    if not (line := pick(rng, places)):
        return None
    return _break_show(text, rng, line)


# --- kinds ---------------------------------------------------------------------


@dataclass(frozen=True)
class Kind:
    """A kind of mistake: where it is made, by what, and whether it must be caught."""

    where: str  # page, exercise, script
    mutate: object
    claimed: bool = True


KINDS = {
    "digit of an output": Kind("page", output_digit),
    "line of an output": Kind("page", output_line),
    "operator in a cell": Kind("page", change_operator(cells_of)),
    "number in a cell": Kind("page", change_number(cells_of)),
    "name in a cell": Kind("page", change_name(cells_of)),
    "another name in a cell": Kind("page", exchange_name(cells_of)),
    "name in a drawing cell": Kind("page", change_name(drawing_cells_of)),
    "figure shown or not": Kind("page", figure_code),
    "link of a figure": Kind("page", figure_link),
    "link": Kind("page", link),
    "formula": Kind("page", formula),
    "fence": Kind("page", fence),
    "cont line": Kind("page", cont),
    "front matter": Kind("page", front_matter),
    "heading": Kind("page", heading),
    "marker": Kind("page", marker),
    "operator in a solution": Kind("exercise", change_operator(solutions_of)),
    "number in a solution": Kind("exercise", change_number(solutions_of)),
    "name in a solution": Kind("exercise", change_name(solutions_of)),
    "another name in a solution": Kind("exercise", exchange_name(solutions_of)),
    "wrong answer made right": Kind("exercise", wrong_solved),
    "wrong answer that breaks": Kind("exercise", wrong_breaks),
    "check turned round": Kind("exercise", check_turned),
    "name in a check": Kind("exercise", change_name(checks_of)),
    "message of a check": Kind("exercise", check_message),
    "part of an exercise": Kind("exercise", exercise_part),
    "formula in an exercise": Kind("exercise", statement_formula),
    "name in a script": Kind("script", change_name(whole_text)),
    "script's figure": Kind("script", script_show),
    # Not claimed: see above.
    "meaning of a formula": Kind("page", formula_meaning, claimed=False),
    "value of an answer": Kind("page", answer_value, claimed=False),
    "assert taken out": Kind("exercise", check_dropped, claimed=False),
}


# --- running -------------------------------------------------------------------


@dataclass
class Mutant:
    """One broken file, and what the checks make of it."""

    kind: str
    file: str  # below the course's root
    change: Change
    source: str = ""  # the line's text before
    verdict: str = ""
    said: str = ""  # by the check that caught it, or why it is listed
    formulas: list = field(default_factory=list)
    jobs: list = field(default_factory=list)
    course: object = None
    path: str = ""  # of the page that shows it

    def __str__(self):
        place = f"{self.file}:{self.change.line}"
        said = f"\n        {self.said}" if self.said else ""
        what = f"{self.kind}: {self.change.what}"
        return (
            f"{self.verdict:7} {place}: {what}\n        in: {self.source.strip()}{said}"
        )


def copy_sources(root, folder):
    """Copy what a course is made of into a folder."""
    course = load_course(root)
    for source in course.sources:
        if source.is_dir():
            shutil.copytree(source, Path(folder, source.relative_to(course.root)))
    shutil.copy(course.root / "mkdocs.yml", folder)
    modules = next(
        p / "node_modules"
        for p in [course.root, *course.root.parents]
        if (p / "node_modules").is_dir()
    )
    Path(folder, "node_modules").symlink_to(modules)


class Bench:
    """A copy of a course on which mutants are tried."""

    def __init__(self, folder, equivalent=()):
        self.course = load_course(folder)
        self.equivalent = equivalent
        self.rendered = _Rendered(self.course)
        self.formulas_known = {}
        self.shown_on = {
            mark.value: path
            for path, page in self.course.pages.items()
            for mark in page.marked("exercise")
        }
        self.clean = {}  # what the checks say of files as they stand
        root = self.course.root
        pages = [p for p in self.course.pages.values() if not p.planned]
        self.files = {
            "page": sorted(page.file for page in pages),
            "exercise": sorted(e.file for e in self.course.exercises.values()),
            "script": sorted(
                p.relative_to(root).as_posix() for p in self.course.scripts.values()
            ),
        }

    def make(self, kind, seed):
        """Return a Mutant of a kind, or None where no file has what it breaks."""
        rng = random.Random(f"{seed} {kind}")
        where, mutate = KINDS[kind].where, KINDS[kind].mutate
        for _ in range(60):
            if not (file := pick(rng, self.files[where])):
                return None
            text = (self.course.root / file).read_text("utf-8")
            change = mutate(text, rng)
            if change and change.text != text:
                source = text.split("\n")[change.line - 1]
                return Mutant(kind, file, change, source)
        return None

    def try_all(self, mutants, tell=None):
        """Give each mutant its verdict."""
        for mutant in mutants:
            self._check_sources(mutant)
        self._check_formulas([m for m in mutants if not m.verdict])
        self._run([m for m in mutants if not m.verdict], tell)
        for mutant in mutants:
            if mutant.verdict == "missed":
                reason = self._reason(mutant)
                if reason:
                    mutant.verdict, mutant.said = "listed", reason

    def _reason(self, mutant):
        for entry in self.equivalent:
            if (
                entry["page"] == mutant.file
                and entry["line"] == mutant.source.strip()
                and entry["change"] == mutant.change.what
            ):
                return entry["reason"]
        return ""

    # What needs no program

    def _check_sources(self, mutant):
        text, course = mutant.change.text, self.course
        where = KINDS[mutant.kind].where
        with self._written(mutant):
            if where == "page":
                mutant.path = Path(mutant.file).relative_to("docs").as_posix()
                page = parse_page(text, mutant.file)
                course = replace(course, pages={**course.pages, mutant.path: page})
            elif where == "exercise":
                name = "/".join(Path(mutant.file).with_suffix("").parts[-2:])
                mutant.path = self.shown_on.get(name)
                exercise = parse_exercise(text, name, mutant.file)
                course = replace(course, exercises={**course.exercises, name: exercise})
                mutant.jobs = [
                    (exercise, label, expected, exercise_job(exercise, code))
                    for label, code, expected in attempts_at(exercise)
                ]
            mutant.course = course
            if not mutant.path:
                return
            found, html = self._page_problems(course, mutant.path)
        if mutant.path not in self.clean:
            before = self._page_problems(self.course, mutant.path)[0]
            self.clean[mutant.path] = {p.message for p in before}
        new = [p for p in found if p.message not in self.clean[mutant.path]]
        if new:
            mutant.verdict, mutant.said = "caught", str(new[0])
        mutant.formulas = find_formulas(html)

    def _written(self, mutant):
        return _Written(self.course.root / mutant.file, mutant.change.text)

    def _page_problems(self, course, path):
        page = course.pages[path]
        problems = [
            *page.problems,
            *check.check_front_matter(course, path, page),
            *check.check_headings(page),
            *check.check_figures(course, path, page),
            *self._scripts_left(course, path),
            *check.check_seeds(page),
            *check.check_blocks(page),
            *check.check_glossary(course),
            *check.check_answers(page),
            *check.check_routes(course, page),
            *check.check_exercises(course),
        ]
        html, found = _render(course, path)
        rendered = _With(self.rendered, path, html)
        problems += found
        problems += check.check_links(course, path, page, rendered)
        problems += check.check_leftovers(course, page, html)
        for mark in page.marked("exercise"):
            if exercise := course.exercises.get(mark.value):
                problems += check.check_comment_links(
                    course, path, exercise.file, rendered
                )
        # An anchor that other pages lead to.
        if course.pages[path] is not self.course.pages[path]:
            name = f"{Path(path).name}#"
            for other, neighbour in course.pages.items():
                if other != path and any(name in line for line in neighbour.lines):
                    problems += check.check_links(course, other, neighbour, rendered)
        return problems, html

    def _scripts_left(self, course, path):
        """What the chapter's first page is told of scripts that no page links."""
        index = Path(path).with_name("index.md").as_posix()
        if index != path and index in course.pages:
            yield from check.check_figures(course, index, course.pages[index])

    # Formulas, all in one process

    def _check_formulas(self, mutants):
        wanted = {f for m in mutants for f in m.formulas} - self.formulas_known.keys()
        if wanted:
            good, bad = make_typesetter(self.course)(sorted(wanted, key=str))
            self.formulas_known |= dict.fromkeys(good, "") | bad
        for mutant in mutants:
            for formula in mutant.formulas:
                if error := self.formulas_known[formula]:
                    problem = check.formula_problem(
                        mutant.course, mutant.path, formula, error
                    )
                    mutant.verdict, mutant.said = "caught", str(problem)
                    break

    # Programs, exercises and scripts, all from one fork server

    def _run(self, mutants, tell):
        jobs = []
        plans = []
        for mutant in mutants:
            plan = self._plan(mutant)
            plans.append((mutant, plan, len(jobs)))
            jobs += [job for _, job in plan]
        cache = self.course.cache / "runs"
        answers = run_jobs(jobs, cache, self.course.sources, tell=tell)
        for mutant, plan, first in plans:
            given = answers[first : first + len(plan)]
            self._judge(mutant, [place for place, _ in plan], given)

    def _plan(self, mutant):
        """Return (place, job) of what has to run: as broken and as it stands."""
        where = KINDS[mutant.kind].where
        if where == "exercise":
            name = mutant.jobs[0][0].name if mutant.jobs else None
            before = self.course.exercises.get(name)
            old = [
                (("before", before, label, expected), exercise_job(before, code))
                for label, code, expected in (attempts_at(before) if before else [])
            ]
            return old + [
                (("after", exercise, label, expected), job)
                for exercise, label, expected, job in mutant.jobs
            ]
        if where == "script":
            name = Path(mutant.file).stem
            text = (self.course.root / mutant.file).read_text("utf-8")
            return [
                (("before", None), script_job(text, name, mutant.file)),
                (("after", None), script_job(mutant.change.text, name, mutant.file)),
            ]
        before = self.course.pages[mutant.path].programs
        after = mutant.course.pages[mutant.path].programs
        same = [_shown(program) for program in before]
        changed = [p for p in after if _shown(p) not in same]
        kept = [_shown(program) for program in after]
        return [
            *(
                (("before", program), program_job(program, mutant.file))
                for program in before
                if _shown(program) not in kept
            ),
            *((("after", p), program_job(p, mutant.file)) for p in changed),
        ]

    def _judge(self, mutant, places, answers):
        where = KINDS[mutant.kind].where
        said = {"before": [], "after": []}
        drawn = {"before": [], "after": []}
        if where == "exercise":
            for (when, *place), answer in zip(places, answers, strict=True):
                if problem := judge_attempt(*place, answer):
                    said[when].append(problem)
        else:
            for when in said:
                results = Results()
                for (time, program), answer in zip(places, answers, strict=True):
                    if time != when:
                        continue
                    if where == "script":
                        name = "/".join(Path(mutant.file).with_suffix("").parts[-2:])
                        results.scripts[name] = answer
                    else:
                        number = program[0].program
                        results.programs[mutant.file, number] = answer
                    drawn[when] += [c["figures"] for c in answer["cells"]]
                if where == "script":
                    said[when] = compare_course(self.course, results)
                else:
                    course = self.course if when == "before" else mutant.course
                    page = course.pages[mutant.path]
                    said[when] = compare_page(course, page, results)
        known = {problem.message for problem in said["before"]}
        new = [p for p in said["after"] if p.message not in known]
        if new:
            mutant.verdict, mutant.said = "caught", str(new[0])
        elif where != "exercise" and drawn["before"] != drawn["after"]:
            mutant.verdict, mutant.said = "figure", "only a figure is drawn otherwise"
        else:
            mutant.verdict = "missed"


def _shown(program):
    """Return all of a program that is compared: code, outputs, figures' names."""
    return [
        (c.code, c.output and c.output.text, [f.name for f in c.figures])
        for c in program
    ]


class _Written:
    """For a while, a file that holds another text."""

    def __init__(self, path, text):
        self.path, self.text = path, text

    def __enter__(self):
        self.before = self.path.read_bytes()
        self.path.write_text(self.text, "utf-8")

    def __exit__(self, *_):
        self.path.write_bytes(self.before)


class _Rendered(dict):
    """The HTML of each page, rendered when it is first asked for."""

    def __init__(self, course):
        super().__init__()
        self.course = course

    def __missing__(self, path):
        self[path] = _render(self.course, path)[0]
        return self[path]


class _With:
    """The same, but for one page."""

    def __init__(self, rendered, path, html):
        self.rendered, self.path, self.html = rendered, path, html

    def __getitem__(self, path):
        return self.html if path == self.path else self.rendered[path]


def _render(course, path):
    extension = CourseExtension(course, plain=True)
    extension.open(path)
    html = make_markdown(course, extension).convert(course.pages[path].body)
    return html, list(extension.found)


def read_equivalent(file=EQUIVALENT):
    """Return the hand-kept list of changes that alter nothing."""
    return tomllib.loads(file.read_text("utf-8")).get("mutant", [])


def table(mutants):
    """Return the table of kinds: how many were made, and what became of them."""
    counts = Counter((m.kind, m.verdict) for m in mutants)
    rows = [f"{'':29}{'made':>6}" + "".join(f"{v:>8}" for v in VERDICTS)]
    for claimed in (True, False):
        names = [name for name in KINDS if KINDS[name].claimed is claimed]
        used = [name for name in names if any(m.kind == name for m in mutants)]
        if not used:
            continue
        if not claimed:
            rows.append("not claimed:")
        for name in used:
            numbers = [counts[name, verdict] for verdict in VERDICTS]
            row = "".join(f"{n or '-':>8}" for n in numbers)
            rows.append(f"{name:29}{sum(numbers):6}{row}")
        sums = [sum(counts[name, verdict] for name in used) for verdict in VERDICTS]
        rows.append(f"{'all':29}{sum(sums):6}" + "".join(f"{n:8}" for n in sums))
    return "\n".join(rows)


def missed(mutants):
    """Return the mutants that a check should have caught."""
    return [m for m in mutants if m.verdict == "missed" and KINDS[m.kind].claimed]


def make_mutants(bench, count, seed, kinds=None):
    """Return count mutants, taking the kinds in turn."""
    names = list(kinds or KINDS)
    made = (bench.make(names[i % len(names)], f"{seed} {i}") for i in range(count))
    return [mutant for mutant in made if mutant]


def main(arguments=None):
    """Make mutants, try them, print them; return 1 if one is missed."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--count", type=int, default=320, help="how many (320)")
    parser.add_argument("--seed", type=int, default=1, help="of what is chosen (1)")
    parser.add_argument("--kind", action="append", choices=KINDS, metavar="KIND")
    parser.add_argument("--root", default=ROOT, help="the folder of mkdocs.yml")
    parser.add_argument("--quiet", action="store_true", help="only what is missed")
    options = parser.parse_args(arguments)

    def tell(done, total):
        if done == total or done % 100 == 0:
            print(f"{done} of {total} programs run", file=sys.stderr)

    with tempfile.TemporaryDirectory(prefix="mutation-") as folder:
        copy_sources(options.root, folder)
        bench = Bench(folder, read_equivalent())
        mutants = make_mutants(bench, options.count, options.seed, options.kind)
        bench.try_all(mutants, tell)
    bad = missed(mutants)
    for mutant in mutants:
        if not options.quiet or mutant in bad:
            print(mutant)
    print(table(mutants))
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
