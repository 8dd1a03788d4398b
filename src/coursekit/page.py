"""Read a page: Markdown text in; cells, programs, outputs, figures, markers and
headings out, with the line of each. Pure: nothing is run and no file is read.

The rules are those of pytest-codeblocks where it and Markdown differ: what it
would collect, miss or swallow is either what is found here, or a Problem.
"""

import ast
import re
import textwrap
from dataclasses import dataclass, field

import yaml

from coursekit.execute import UNREADABLE
from coursekit.problem import Problem

KEYS = {"title", "description", "requires", "outcomes", "status", "everyday"}
SITE_KEYS = {"hide", "template", "search"}  # of Material for MkDocs
CODE_COLUMNS = 76
PAGE_SIZE = 400_000  # characters: a page of more takes its readers hours
LINE_SIZE = 5_000
NO_FRONT_MATTER = "no front matter: begin the page with ---, title, description, ---"
UNCLOSED = 200  # Markdown looks for the end of each [ to the end of its paragraph
# What Markdown, Python and browsers each take in their own way, or drop.
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]")


@dataclass
class Output:
    """A tilde fence under a cell: what the page says that the cell prints."""

    text: str
    line: int  # of the opening fence
    end_line: int  # of the closing fence


@dataclass
class FigureLink:
    """An image link that names a generated figure."""

    name: str
    alt: str
    caption: str
    line: int
    end_line: int
    indent: str = ""


@dataclass
class Cell:
    """One fenced block of Python."""

    number: int  # from 1, as the reader counts
    program: int  # from 1
    code: str
    line: int  # of the opening fence
    end_line: int  # of the closing fence
    indent: str = ""
    output: Output | None = None
    figures: list[FigureLink] = field(default_factory=list)
    no_browser: str | None = None  # the reason, where it cannot run there

    @property
    def last_line(self):
        """The last line of the cell with its output and figure links."""
        if self.figures:
            return self.figures[-1].end_line
        return self.output.end_line if self.output else self.end_line


@dataclass
class Marker:
    """A comment that the engine puts something in the place of."""

    kind: str  # the comment's word: exercise, answer, route, course-map, …
    value: str
    line: int
    indent: str = ""


@dataclass
class Heading:
    """A heading: its level, its text as written, its line."""

    level: int
    text: str
    line: int


@dataclass
class Page:
    """What a page's text holds."""

    file: str
    meta: dict
    lines: list[str]  # of the whole file, without line ends
    body_line: int  # the first line after the front matter
    cells: list[Cell] = field(default_factory=list)
    figures: list[FigureLink] = field(default_factory=list)  # not under a cell
    markers: list[Marker] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    fences: list[tuple[int, int]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    @property
    def title(self):
        return self.meta.get("title", "")

    @property
    def planned(self):
        return self.meta.get("status") == "planned"

    @property
    def body(self):
        """The text after the front matter."""
        return "\n".join(self.lines[self.body_line - 1 :]) + "\n"

    @property
    def programs(self):
        """The cells in lists, a list for each program."""
        programs = {}
        for cell in self.cells:
            programs.setdefault(cell.program, []).append(cell)
        return list(programs.values())

    def marked(self, kind):
        """The markers of one kind."""
        return [marker for marker in self.markers if marker.kind == kind]

    def prose_lines(self):
        """Return all lines, those of the front matter and of fenced blocks (their fences
        included) as empty ones: line n is entry n - 1."""
        fenced = {n for first, last in self.fences for n in range(first, last + 1)}
        return [
            "" if number < self.body_line or number in fenced else line
            for number, line in enumerate(self.lines, 1)
        ]

    def in_fence(self, line):
        """Say whether a line stands in a fenced block (its fences included)."""
        return any(first <= line <= last for first, last in self.fences)

    def find_line(self, text, default=None):
        """Return the first line of the body outside fences that holds text.

        Without one, the line where it begins if it runs over several; else default
        (the body's first line, unless told).
        """
        words = text.split()
        default = self.body_line if default is None else default
        if not words:
            return default
        for number in range(self.body_line, len(self.lines) + 1):
            line = " ".join(self.lines[number - 1].split())
            if " ".join(words) in line and not self.in_fence(number):
                return number
        # A text of several lines: the place where its lines follow one another.
        joined = " ".join(" ".join(line.split()) for line in self.lines)
        at = joined.find(" ".join(words))
        if at >= 0:
            seen = 0
            for number, line in enumerate(self.lines, 1):
                seen += len(" ".join(line.split())) + 1
                if seen > at:
                    return number
        return default


_FENCE = re.compile(r"^(\s*)(`{3,}|~{3,})(.*)$")
_QUOTED_FENCE = re.compile(r"^\s*(>\s*)+(`{3,})\s*\{?\.?(python|py)\b", re.I)
_CODEBLOCKS = re.compile(r"^\s*<!--[-\s]*pytest-codeblocks:(.*)-->\s*$")
_MARK = re.compile(r"^\s*<!--[-\s]*pytest\.mark\..*-->\s*$")
_BROWSER = re.compile(r"^\s*<!--\s*browser:\s*no\b\s*,?\s*(.*?)\s*-->\s*$")
_MARKER = re.compile(r"^(\s*)<!--\s*(exercise|answer|route):\s*(.*?)\s*-->\s*$")
_LIST_MARKER = re.compile(
    r"^(\s*)<!--\s*(book-link|chapter-pages|chapter-needs|course-map|course-drawing|function-index)\s*-->\s*$"
)
_HEADING = re.compile(r"^\s*(#{1,6})\s*(.*?)\s*#*\s*$")
_IMAGE = re.compile(
    r'!\[(?P<alt>[^\]]*)\]\(\s*(?P<url>[^\s)]+)(?:\s+"(?P<caption>[^"]*)")?\s*\)', re.S
)
# A number that no list of the course gets to, at the start of a line.
_LOST_NUMBER = re.compile(r"^\s*(\d{3,}|[3-9]\d)\.\s")
_CODE_SPAN = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")
_UNKNOWN_MARKER = re.compile(
    r"^\s*<!--[-\s]*(?!note:)([\w.-]+:|[\w]+-[\w-]+\s*-->)", re.I
)
_FIGURE_URL = re.compile(r"^figures/([a-z0-9][a-z0-9_-]*)\.svg$")
_PYTHON_LIKE = re.compile(r"^\{?\s*\.?(python\d?|py\d?|pycon|ipython\d?)\b", re.I)
_SHELL = {"sh", "bash", "shell", "zsh"}


def parse_page(text, file):
    """Parse a page's text; mistakes are collected in ``problems``.

    file is the name that problems carry. Line ends may be LF or CRLF. A text that
    cannot be a page's gives a Page without lines.
    """
    if wrong := _no_page(text):
        line, message = wrong
        return Page(file, {}, [], 1, problems=[Problem(file, line, message)])
    lines = text.replace("\r\n", "\n").split("\n")
    if lines[-1] == "":
        lines.pop()
    meta, body_line, problems = _parse_front_matter(lines, file)
    page = Page(file, meta, lines, body_line, problems=problems)
    _Scanner(page).scan()
    return page


def _no_page(text):
    """Return (line, message) where a text is no page's at all, or None."""
    if len(text) > PAGE_SIZE:
        size = f"{len(text):,} characters, more than {PAGE_SIZE:,}"
        return 1, f"a page of {size}: make several of it"
    text = text.replace("\r\n", "\n")
    if not text.strip():
        return 1, NO_FRONT_MATTER
    if text.startswith("\ufeff"):
        return 1, "begins with a byte order mark: save it as UTF-8 without one"
    if found := CONTROL.search(text):
        line = text.count("\n", 0, found.start()) + 1
        if found.group() == "\r":
            return line, "a carriage return alone: end lines with LF, or with CR LF"
        return line, f"a control character ({found.group()!r}): remove it"
    for line, words in enumerate(text.split("\n"), 1):
        if len(words) > LINE_SIZE:
            return line, f"a line of {len(words):,} characters: wrap it"
    if (unclosed := text.count("[") - text.count("]")) > UNCLOSED:
        return 1, f"{unclosed:,} brackets [ that nothing closes: close or remove them"
    return None


def _parse_front_matter(lines, file):
    if not lines or lines[0].strip() != "---":
        return {}, 1, [Problem(file, 1, NO_FRONT_MATTER)]
    end = next((i for i, line in enumerate(lines[1:], 1) if line.rstrip() == "---"), 0)
    if not end:
        return {}, 1, [Problem(file, 1, "front matter has no closing --- line")]
    try:
        meta = yaml.safe_load("\n".join(lines[1:end])) or {}
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 2 if mark else 1
        why = getattr(error, "problem", None) or str(error)
        message = f"front matter is not YAML: {why}; quote a text that has a colon"
        return {}, end + 2, [Problem(file, line, message)]
    if not isinstance(meta, dict):
        message = "front matter is not a list of `key: value` lines"
        return {}, end + 2, [Problem(file, 2, message)]
    return meta, end + 2, list(_check_meta(meta, lines, end, file))


def meta_line(lines, key):
    """Return the line of a key (or of a list's item) in the front matter."""
    pattern = re.compile(rf"^\s*(-\s+)?[\"']?{re.escape(str(key))}\b")
    return next((i for i, line in enumerate(lines, 1) if pattern.match(line)), 1)


def _check_meta(meta, lines, end, file):
    head = lines[: end + 1]
    for key in meta:
        if key not in KEYS | SITE_KEYS:
            known = ", ".join(sorted(KEYS | SITE_KEYS))
            yield Problem(
                file,
                meta_line(head, key),
                f"unknown front matter key `{key}`: use one of {known}",
            )
    for key in ("title", "description"):
        if not isinstance(meta.get(key), str) or not meta[key].strip():
            line = meta_line(head, key)
            yield Problem(file, line, f"front matter needs `{key}`, a text")
            meta.pop(key, None)
    for key in ("requires", "outcomes", "everyday"):
        value = meta.get(key, [])
        if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
            line = meta_line(head, key)
            yield Problem(
                file, line, f"`{key}` has to be a list of texts (quote a colon)"
            )
            meta[key] = []
    if "status" in meta and meta["status"] != "planned":
        line = meta_line(head, "status")
        yield Problem(file, line, "`status` can only be `planned`; else leave it out")


class _Scanner:
    """Walks the lines of a page's body once."""

    def __init__(self, page):
        self.page = page
        self.at = page.body_line - 1  # index of the next line
        self.cont_line = None  # of a cont comment that waits for its cell
        self.last_fence = None  # language of the last backtick fence
        self.no_browser = None
        self.no_browser_next = None

    def problem(self, line, message):
        self.page.problems.append(Problem(self.page.file, line, message))

    def scan(self):
        while self.at < len(self.page.lines):
            line = self.page.lines[self.at]
            number = self.at + 1
            fence = _FENCE.match(line)
            if fence and not ("`" in fence[3] and fence[2][0] == "`"):
                self.read_fence(number, fence)
                continue
            if fence:
                message = "a line that begins with ``` but is no fence: rephrase it"
                self.problem(number, message)
            elif _QUOTED_FENCE.match(line):
                message = "a fence in a block quote is not tested: take it out of it"
                self.problem(number, message)
            elif "<!--" in line:
                self.read_comment(number, line)
                continue
            elif line.lstrip().startswith("!["):
                self.read_image(number)
                continue
            elif "](figures/" in _CODE_SPAN.sub("", line):
                message = "a figure's link has to stand on lines of its own"
                self.problem(number, message)
            elif _LOST_NUMBER.match(line) and self.page.lines[self.at - 1].strip():
                message = "a wrapped line that begins with a number and a point is"
                self.problem(number, f"{message} taken for a list: wrap it elsewhere")
            elif heading := _HEADING.match(line):
                self.page.headings.append(Heading(len(heading[1]), heading[2], number))
            self.at += 1
        if self.cont_line:
            self.problem(self.cont_line, "`cont` with no cell after it: remove it")

    # Fences

    def read_fence(self, number, fence):
        indent, ticks, info = fence[1], fence[2], fence[3].strip()
        lines = self.page.lines
        closing = next(
            (
                i
                for i in range(self.at + 1, len(lines))
                if lines[i].lstrip().startswith(ticks)
            ),
            None,
        )
        if closing is None:
            message = f"a fence that is never closed: end it with {ticks}"
            self.problem(number, message)
            self.page.fences.append((number, len(lines)))
            self.at = len(lines)
            return
        if lines[closing].rstrip() != indent + ticks:
            message = f"close the fence of line {number} with {ticks}, indented alike"
            self.problem(closing + 1, message)
        if "\t" in indent:
            self.problem(number, "indent fences with spaces, not tabs")
        self.page.fences.append((number, closing + 1))
        content = lines[self.at + 1 : closing]
        self.at = closing + 1
        if ticks[0] == "`":
            self.read_backtick_fence(number, closing + 1, indent, ticks, info, content)
        else:
            self.read_tilde_fence(number, info, content)

    def read_backtick_fence(self, number, end, indent, ticks, info, content):
        language = info.split()[0] if info else ""
        if info == "python":
            self.read_cell(number, end, indent, content)
        elif _PYTHON_LIKE.match(info):
            message = (
                f"a fence ```{info} is shown but never tested: its info string"
                " has to be exactly `python`"
            )
            self.problem(number, message)
        elif language in _SHELL:
            message = (
                f"pytest-codeblocks would execute a ```{language} fence: use ~~~console"
            )
            self.problem(number, message)
        elif not info and _looks_like_python(content):
            message = (
                "a fence that looks like Python but is not tested: write ```python"
            )
            self.problem(number, message)
        if info != "python":
            if self.cont_line:
                message = "`cont` before a fence that is no cell: it would swallow it"
                self.problem(self.cont_line, message)
                self.cont_line = None
            self.last_fence = language or "text"

    def read_tilde_fence(self, number, info, content):
        if info == "text":
            message = (
                "an output with no cell above it: it stands right under its cell"
                " (for a text that is only shown use ~~~console)"
            )
            self.problem(number, message)
        elif _PYTHON_LIKE.match(info):
            message = f"a ~~~{info} fence is never tested: write ```python"
            self.problem(number, message)
        elif info in _SHELL:
            self.problem(number, f"write ~~~console, not ~~~{info}")
        for i, line in enumerate(content, number + 1):
            if line.lstrip().startswith("```"):
                message = (
                    "a backtick fence in a tilde fence would be executed by pytest"
                )
                self.problem(i, message)
                break

    def read_cell(self, number, end, indent, content):
        cells = self.page.cells
        program = cells[-1].program + 1 if cells else 1
        if self.cont_line and not cells:
            message = "`cont` with no cell before it: remove it"
            self.problem(self.cont_line, message)
        elif self.cont_line and self.last_fence != "python":
            message = (
                f"`cont` after a ```{self.last_fence} fence: pytest would append the"
                " cell to that; make it a tilde fence (~~~)"
            )
            self.problem(self.cont_line, message)
        elif self.cont_line:
            program -= 1
        if not self.cont_line:
            self.no_browser = None
        self.no_browser = self.no_browser_next or self.no_browser
        code = []
        for i, line in enumerate(content, number + 1):
            if line.strip() and not line.startswith(indent):
                self.problem(i, "code indented less than its fence")
            line = line[len(indent) :] if line.startswith(indent) else line.lstrip()
            if "\t" in line:
                self.problem(i, "a tab in a cell: use spaces, or \\t in a string")
            if len(line) > CODE_COLUMNS:
                message = (
                    f"a code line of {len(line)} columns: break it at {CODE_COLUMNS}"
                )
                self.problem(i, message)
            code.append(line + "\n")
        cell = Cell(len(cells) + 1, program, "".join(code), number, end, indent)
        cell.no_browser = self.no_browser
        cells.append(cell)
        self.cont_line = self.no_browser_next = None
        self.last_fence = "python"
        self.read_output(cell)
        while self.read_figure_of(cell):
            pass

    def skip_blank(self):
        """Return the index of the next line that is not blank, or None."""
        lines = self.page.lines
        after = range(self.at, len(lines))
        return next((i for i in after if lines[i].strip()), None)

    def read_output(self, cell):
        lines = self.page.lines
        start = self.skip_blank()
        fence = _FENCE.match(lines[start]) if start is not None else None
        if not fence or fence[2][0] != "~" or fence[3].strip() != "text":
            return
        if fence[1] != cell.indent:
            self.problem(start + 1, "indent the output like its cell")
        ticks = fence[2]
        end = next(
            (
                i
                for i in range(start + 1, len(lines))
                if lines[i].strip() == ticks and lines[i].startswith(cell.indent)
            ),
            None,
        )
        if end is None:
            return  # the scan will say that it is never closed
        indent = len(cell.indent)
        text = "".join(f"{line[indent:]}\n" for line in lines[start + 1 : end])
        cell.output = Output(text, start + 1, end + 1)
        self.page.fences.append((start + 1, end + 1))
        for i in range(start + 1, end):
            if lines[i].lstrip().startswith("```"):
                self.problem(i + 1, "an output with a line that begins with ```")
        self.at = end + 1

    def read_figure_of(self, cell):
        start = self.skip_blank()
        if start is None or not self.page.lines[start].lstrip().startswith("!["):
            return False
        link = self.match_image(start)
        if link is None or not link.name or link.indent != cell.indent:
            return False
        cell.figures.append(link)
        self.at = link.end_line
        return True

    # Images

    def match_image(self, start):
        """Return the FigureLink of the image at line index start, or None.

        Its name is empty where the image is not a generated figure.
        """
        lines = self.page.lines
        indent = re.match(r"\s*", lines[start])[0]
        paragraph = []
        for line in lines[start : start + 40]:
            if not line.strip():
                break
            paragraph.append(line)
            match = _IMAGE.fullmatch("\n".join(paragraph).strip())
            if match:
                alt = " ".join(match["alt"].split())
                caption = " ".join((match["caption"] or "").split())
                url = _FIGURE_URL.match(match["url"])
                end = start + len(paragraph)
                name = url[1] if url else ""
                return FigureLink(name, alt, caption, start + 1, end, indent)
        return None

    def read_image(self, number):
        link = self.match_image(self.at)
        if link is None:
            line = self.page.lines[self.at]
            if "figures/" in line or "](" not in line:
                message = (
                    "an image link that does not end, or has text beside it:"
                    ' ![alt](figures/NAME.svg "Caption without double quotes.")'
                )
                self.problem(number, message)
            self.at += 1
            return
        if link.name:
            self.page.figures.append(link)
        elif "](figures/" in "\n".join(self.page.lines[link.line - 1 : link.end_line]):
            message = "a figure's file is figures/NAME.svg, NAME of a-z, 0-9, - and _"
            self.problem(number, message)
        elif not link.alt:
            self.problem(number, "an image without alt text: say what it shows")
        self.at = link.end_line

    # Comments

    def read_comment(self, number, line):
        lines = self.page.lines
        self.at += 1
        codeblocks = _CODEBLOCKS.match(line)
        if codeblocks:
            self.read_codeblocks_comment(number, codeblocks[1].strip("- "))
        elif _MARK.match(line):
            message = "pytest marks leave cells untested: only `cont` is allowed"
            self.problem(number, message)
        elif browser := _BROWSER.match(line):
            if not browser[1]:
                message = "say why: <!-- browser: no, REASON -->"
                self.problem(number, message)
            self.no_browser_next = browser[1] or "it needs CPython"
        elif marker := _MARKER.match(line) or _LIST_MARKER.match(line):
            value = marker[3] if len(marker.groups()) > 2 else ""
            self.page.markers.append(Marker(marker[2], value, number, marker[1]))
        elif re.search(
            r"<!--\s*(exercise|answer|route|browser|chapter-|course-)", line
        ):
            message = "a marker that is not understood: it stands alone on its line"
            self.problem(number, message)
        elif unknown := _UNKNOWN_MARKER.match(line):
            message = (
                f"an unknown marker, {unknown[1].rstrip(' ->')!r}: mend its spelling (a"
                " note to authors is <!-- note: … -->)"
            )
            self.problem(number, message)
        elif line.count("<!--") > line.count("-->"):
            while self.at < len(lines) and "-->" not in lines[self.at]:
                if lines[self.at].lstrip().startswith("```"):
                    message = "a fence in a comment is executed by pytest: remove it"
                    self.problem(self.at + 1, message)
                self.at += 1
            if self.at == len(lines):
                self.problem(number, "a comment that is never closed: end it with -->")
            self.at += 1

    def read_codeblocks_comment(self, number, keyword):
        if keyword != "cont":
            message = f"`pytest-codeblocks:{keyword}`: only `cont` is allowed"
            self.problem(number, message)
            return
        lines = self.page.lines
        for neighbour in (number - 2, number):
            if 0 <= neighbour < len(lines) and lines[neighbour].strip():
                self.problem(number, "`cont` needs a blank line before and after it")
                break
        if self.cont_line:
            self.problem(number, "two `cont` comments for one cell: remove one")
        self.cont_line = number


def _looks_like_python(content):
    code = textwrap.dedent("\n".join(content))
    try:
        tree = ast.parse(code)
    except UNREADABLE:
        return False
    telling = (ast.Import, ast.ImportFrom, ast.FunctionDef, ast.Assign, ast.For)
    calls = (
        isinstance(node, ast.Expr) and isinstance(node.value, ast.Call)
        for node in tree.body
    )
    return any(isinstance(node, telling) for node in tree.body) or any(calls)
