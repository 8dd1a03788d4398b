"""All checks of a course's sources that need no program to run: within seconds."""

import ast
import math
import re
from html.parser import HTMLParser

from coursekit.coursemap import route_names
from coursekit.execute import UNREADABLE
from coursekit.formula import find_formulas
from coursekit.glossary import PAGE as GLOSSARY
from coursekit.glossary import read_glossary
from coursekit.kept import PageParts, keep
from coursekit.page import meta_line
from coursekit.problem import Problem
from coursekit.render import CourseExtension, make_markdown
from coursekit.seeds import unseeded
from coursekit.urls import resolve

_CODE_SPAN = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")
_LINK = re.compile(r"\]\(\s*<?([^)\s>]+)")
# A link's form as it is seen where Markdown has made no link of it.
_BROKEN_LINK = re.compile(r"\]\(\S*|\]\s+\((?:[\w./-]+\.md\b|#)[^\s)]*")
# One whose closing parenthesis is some later one of the sentence.
_OPEN_TARGET = re.compile(r"""\]\((?!figures/|<)([^)\s]+)(?:\s+(?!["')\s])|\s*$)""")
_DEFINITION = re.compile(r"^\s*\[(?!\^)[^\]]+\]:\s*(\S+)")  # no footnote's
_BULLET = re.compile(r"\s*(?:[-*+]|\d+\.)\s+\S")
_ROW = re.compile(r"\s*\|.*\|\s*$")
_BOX = re.compile(r"(\s*)(?:!!!|\?\?\?\+?|===!?\+?)\s+\S")
_CONFLICT = re.compile(r"(?:<<<<<<<|>>>>>>>) ")
_FORMULA = re.compile(r"(?<!\\)\$|\\\(|\\\[")


def check_course(course, typeset=None):
    """Return every Problem of the sources, sorted.

    typeset(formulas) returns ``(html by formula, error by formula)``; without it
    formulas are found but not tried.
    """
    problems = list(course.problems)
    for path, page in course.pages.items():
        problems += page.problems
        if not page.lines:
            continue  # its one problem is said
        problems += check_front_matter(course, path, page)
        problems += check_headings(page)
        problems += check_figures(course, path, page)
        problems += check_answers(page)
        problems += check_routes(course, page)
    for path, lab in course.labs.items():
        problems += lab.problems
        problems += check_front_matter(course, path, lab)
    problems += check_exercises(course)
    problems += check_glossary(course)
    rendered, found = render_course(course)
    problems += found
    for path, lab in course.labs.items():
        problems += check_comment_links(course, path, lab.file, rendered)
    for path, page in course.pages.items():
        problems += check_links(course, path, page, rendered)
        for marker in page.marked("exercise"):
            if exercise := course.exercises.get(marker.value):
                file = exercise.file
                problems += check_comment_links(course, path, file, rendered)
    if typeset:
        problems += check_formulas(course, rendered, typeset)
    return sorted(set(problems))


def render_course(course):
    """Return ``({path: HTML}, [Problem])`` of all pages, without figures: what is
    wrong with what is seen, and what takes time to find."""
    extension = CourseExtension(course, plain=True)
    rendered, problems = {}, []
    md = make_markdown(course, extension)
    parts = PageParts(course)
    for path, page in course.pages.items():

        def make(path=path, page=page):
            extension.open(path)
            md.reset()
            html = md.convert(page.body)
            found = [*extension.found, *check_leftovers(course, page, html)]
            found += [*check_seeds(page), *check_blocks(page)]
            return [html, [[p.file, p.line, p.message] for p in found]]

        rendered[path], found = keep(course.cache, "check", parts.of(path), make)
        problems += [Problem(*problem) for problem in found]
    return rendered, problems


def check_front_matter(course, path, page):
    """Pages in front matter exist and come earlier; a page with cells says outcomes."""
    order = {p: i for i, p in enumerate(course.order)}
    head = page.lines[: page.body_line - 1]
    for name in page.meta.get("requires", []):
        line = meta_line(head, name)
        required = course.path_of(name)
        if required is None:
            message = f"requires `{name}`, which is no page: write chapter/page"
            yield Problem(page.file, line, message)
        elif required == path:
            yield Problem(page.file, line, f"requires itself: remove `{name}`")
        elif order.get(required, 0) > order.get(path, 0) and not name.startswith(
            course.anywhere
        ):
            message = f"requires `{name}`, which comes later in the nav"
            yield Problem(page.file, line, message)
    teaches = page.cells or page.planned or path in course.labs
    if teaches and not path.endswith("index.md") and not page.meta.get("outcomes"):
        message = "front matter needs `outcomes`: what the reader can do afterwards"
        yield Problem(page.file, 1, message)


def check_headings(page):
    """One title, equal to the front matter's; no level skipped; no formula."""
    titles = [h for h in page.headings if h.level == 1]
    if len(titles) != 1:
        line = titles[1].line if titles else page.body_line
        yield Problem(
            page.file, line, f"{len(titles)} `# ` titles: there has to be one"
        )
    elif page.title and titles[0].text != page.title:
        message = (
            f"the title is {titles[0].text!r} here, {page.title!r} above: make them one"
        )
        yield Problem(page.file, titles[0].line, message)
    level = 0
    for heading in page.headings:
        if heading.level > level + 1:
            above = "#" * level or "nothing"
            message = f"heading level skipped: {'#' * heading.level} under {above}"
            yield Problem(page.file, heading.line, message)
        level = heading.level
        if _FORMULA.search(heading.text):
            message = "a formula in a heading: menus cannot show it; use words"
            yield Problem(page.file, heading.line, message)


def check_blocks(page):
    """Lists and tables that Markdown makes none of, rows with cells that are not shown,
    boxes whose text stands outside, and what a merge has left."""
    for first, lines in _blocks(page):
        opening = lines[0].strip()
        words = opening[0].isalnum() or opening[0] in "*$`([\"'"
        if words and not (_BULLET.match(opening) or opening.startswith("$$")):
            for kind, pattern in (("list", _BULLET), ("table", _ROW)):
                at = [n for n, line in enumerate(lines, first) if pattern.match(line)]
                if len(at) > 1:  # one may be a line that is wrapped
                    message = (
                        f"a {kind} needs a blank line before it: it runs on as text"
                    )
                    yield Problem(page.file, at[0], message)
        rows = [(n, line) for n, line in enumerate(lines, first) if _ROW.match(line)]
        for number, line in rows if _ROW.match(opening) else ():
            if _cells(line) != (count := _cells(rows[0][1])):
                message = f"{_cells(line)} cells, but {count} in the table's head"
                yield Problem(page.file, number, message)
        for number, line in enumerate(lines, first):
            if _CONFLICT.match(line):
                message = "left over from a merge: keep one of the two versions"
                yield Problem(page.file, number, message)
            if box := _BOX.match(line):
                indent = " " * (len(box[1]) + 4)
                after = (text for text in page.lines[number:] if text.strip())
                if not next(after, "").startswith(indent):
                    message = "nothing is in this box: indent its text by four spaces"
                    yield Problem(page.file, number, message)


def _blocks(page):
    """Yield (number of the first line, lines) of what blank lines and fences part."""
    first, lines = 0, []
    for number, line in enumerate([*page.prose_lines(), ""], 1):
        if line.strip():
            first = first if lines else number
            lines.append(line)
        elif lines:
            yield first, lines
            lines = []


def _cells(row):
    text = _CODE_SPAN.sub("", row).replace(r"\|", "").strip()
    return text.count("|") - 1


def check_glossary(course):
    """Each entry of the glossary has its form, stands there once, and names the page
    that owns it, where it is bold, once; what is bold on other pages is an entry."""
    page = course.pages.get(GLOSSARY)
    if not page:
        return
    owners = {term.name.lower(): term.owner for term in read_glossary(page)}
    lines = {}
    for number, line in enumerate(page.lines, 1):
        match = re.match(r"\*\*(.+?)\*\*\s*$", line)
        if not match:
            continue
        name = match[1].lower()
        if name in lines:
            message = f"{match[1]} stands here twice, first on line {lines[name]}"
            yield Problem(page.file, number, message)
        elif name not in owners:
            message = "the next line has to begin with a colon and three spaces"
            yield Problem(page.file, number, message)
        elif owners[name] not in course.pages:
            message = f"end the sentence on {match[1]} with a link to its page"
            yield Problem(page.file, number, message)
        lines.setdefault(name, number)
    for path, other in course.pages.items():
        if other.planned or "/" not in path or path.endswith("index.md"):
            continue
        seen = {}
        for term, number in bold_terms(other):
            message = ""
            if term not in lines:
                message = "no term of the glossary: add it there, or take the bold off"
            elif owners.get(term) == path and term in seen:
                message = (
                    f"bold on line {seen[term]} already: once, where it is defined"
                )
            if message:
                yield Problem(other.file, number, f"{term} is bold, but {message}")
            seen.setdefault(term, number)
        for term, owner in owners.items():
            if owner == path and term not in seen:
                message = f"owns the term {term}: define it, in bold"
                yield Problem(other.file, 1, message)


def bold_terms(page):
    """Return (text, line) of what is bold outside fences and code, in lower case."""
    text = "\n".join(page.prose_lines())
    text = re.sub(r"`[^`]*`", lambda code: "\n" * code[0].count("\n"), text)
    return [
        (" ".join(match[1].split()).lower(), text.count("\n", 0, match.start()) + 1)
        for match in re.finditer(r"\*\*([^*]+)\*\*", text)
    ]


def check_figures(course, path, page):
    """Alt texts, captions, one name for each figure, a source for each."""
    seen = {}
    linked = [(link, cell) for cell in page.cells for link in cell.figures]
    linked += [(link, None) for link in page.figures]
    for link, cell in sorted(linked, key=lambda pair: pair[0].line):
        problem = lambda message, link=link: Problem(page.file, link.line, message)  # noqa: E731
        if not link.alt:
            yield problem("a figure without alt text: say what it shows, in words")
        elif "$" in link.alt:
            yield problem("a formula in alt text: say it in words")
        if link.name in seen:
            yield problem(
                f"figure {link.name} is linked on line {seen[link.name]} already"
            )
        seen[link.name] = link.line
        script = course.script_of(path, link.name)
        if cell is None and not script:
            yield problem(
                f"figure {link.name}: no cell above it (the order is cell, output,"
                " figures), and no script in the figures folder draws it"
            )
        if cell is not None and script:
            yield problem(
                f"figure {link.name} has a script and a cell above it: move the link"
                " away from the cell, or remove the script"
            )
    for name, script in course.scripts.items():
        chapter, figure = name.rsplit("/", 1)
        if path == f"{chapter}/index.md":
            pages = [p for q, p in course.pages.items() if q.startswith(f"{chapter}/")]
            links = [link.name for p in pages for link in p.figures]
            if figure not in links:
                file = script.relative_to(course.root).as_posix()
                message = "no page links this figure: link it, or remove the script"
                yield Problem(file, 1, message)


def check_seeds(page):
    """Generators made without a seed give other numbers at every run."""
    for cell in page.cells:
        for line, message in unseeded(cell.code):
            yield Problem(page.file, cell.line + line, message)


def check_answers(page):
    """An answer is one number or several, and stands before a folded answer."""
    for marker in page.marked("answer"):
        values = re.sub(r"[\[\](){}]", " ", marker.value).split(",")
        if not all(_is_number(value) for value in values):
            message = (
                f"answer {marker.value!r}: a number, a fraction, or several with commas"
            )
            yield Problem(page.file, marker.line, message)
        after = page.lines[marker.line :]
        following = next((line.strip() for line in after if line.strip()), "")
        if not following.startswith("???"):
            message = "an answer stands right before its folded answer (??? success)"
            yield Problem(page.file, marker.line, message)


def check_routes(course, page):
    """A route leads to pages that exist."""
    for marker in page.marked("route"):
        names, _ = route_names(marker.value)
        for name in names:
            if course.path_of(name) is None:
                message = f"a route to `{name}`, which is no page: write chapter/page"
                yield Problem(page.file, marker.line, message)


def _is_number(text):
    parts = text.strip().replace("\u2212", "-").split("/")
    try:
        numbers = [float(part) for part in parts]
    except ValueError:
        return False
    if not all(map(math.isfinite, numbers)):
        return False
    return len(numbers) == 1 or (len(numbers) == 2 and numbers[1] != 0)


def check_exercises(course):
    """Each file has its parts and one marker on one page; each marker a file."""
    marked = {}
    for page in course.pages.values():
        for marker in page.marked("exercise"):
            if marker.value not in course.exercises:
                message = f"no exercise file for `{marker.value}`: write CHAPTER/NAME"
                yield Problem(page.file, marker.line, message)
            elif marker.value in marked:
                message = (
                    f"exercise `{marker.value}` is on {marked[marker.value]} already"
                )
                yield Problem(page.file, marker.line, message)
            else:
                marked[marker.value] = f"{page.file}:{marker.line}"
    for name, exercise in course.exercises.items():
        yield from exercise.problems
        if name not in marked:
            message = f"no page shows it: add <!-- exercise: {name} --> to one"
            yield Problem(exercise.file, 1, message)


def check_links(course, path, page, rendered):
    """Relative links lead to pages, files and anchors that are there."""
    for number, line in enumerate(page.prose_lines(), 1):
        text = _CODE_SPAN.sub("", line)
        if match := _OPEN_TARGET.search(text):
            message = f"a link to {match[1]} that is not closed: end it with )"
            yield Problem(page.file, number, message)
            continue
        targets = _LINK.findall(text) + _DEFINITION.findall(text)
        for target in targets:
            wrong = _dead_link(course, path, target, rendered)
            if wrong:
                yield Problem(page.file, number, wrong)


def check_comment_links(course, path, file, rendered):
    """The same for what an exercise or a lab says in its docstring and comments;
    links in them are relative to the page at path, which shows it."""
    text = (course.root / file).read_text("utf-8")
    links = keep(course.cache, "comment links", text, lambda: _comment_links(text))
    for number, target in links:
        if wrong := _dead_link(course, path, target, rendered):
            yield Problem(file, number, wrong)


def _comment_links(text):
    """Return ``[(line, target)]`` of the links in a script's docstring and comments."""
    try:
        said = ast.get_docstring(ast.parse(text), clean=False) or ""
    except UNREADABLE:
        return []  # running it says so
    prose = set(said.splitlines())
    return [
        (number, target)
        for number, line in enumerate(text.splitlines(), 1)
        if line.lstrip().startswith("#") or line in prose
        for target in _LINK.findall(_CODE_SPAN.sub("", line))
    ]


def _dead_link(course, path, target, rendered):
    if re.match(r"^(https?:|mailto:)", target) or re.match(r"^figures/", target):
        return None
    if re.match(r"^\w+:|^/", target):
        return f"link {target}: write a relative one, like ../chapter/page.md"
    file, _, anchor = target.partition("#")
    goal = resolve(file, path) if file else path
    if goal in course.pages:
        if anchor and f'id="{anchor}"' not in rendered[goal]:
            return f"dead anchor: {goal} has no #{anchor}"
        return None
    try:
        if goal in course.labs or (course.docs / goal).is_file():
            return None
    except OSError:  # no name that a file can have
        pass
    return f"dead link: there is no {goal}"


class _Text(HTMLParser):
    """Collects what a reader sees of a page outside code, formulas and figures."""

    skipped = ("pre", "code", "svg", "script", "style")
    void = ("br", "img", "hr", "input", "wbr", "meta", "link", "col", "source")

    def __init__(self):
        super().__init__()
        self.texts = []
        self.depth = 0  # of the outermost skipped element that is open

    def handle_starttag(self, tag, attrs):
        if tag in self.void:
            return
        formula = "arithmatex" in (dict(attrs).get("class") or "").split()
        if self.depth or tag in self.skipped or formula:
            self.depth += 1

    def handle_endtag(self, tag):
        if self.depth and tag not in self.void:
            self.depth -= 1

    def handle_data(self, data):
        if not self.depth:
            self.texts.append(data)


def visible_text(html):
    """Return the texts that a reader sees outside code, formulas and figures."""
    parser = _Text()
    parser.feed(html)
    return parser.texts


def check_leftovers(course, page, html):
    """A dollar sign or \\( that is seen was meant as a formula."""
    for text in visible_text(html):
        if match := _BROKEN_LINK.search(text):
            line = page.find_line(match.group(), page.body_line)
            message = (
                f"a link that is none: {match.group()!r}; write [text](page.md) without"
                " spaces between, and close it"
            )
            if not _OPEN_TARGET.search(page.lines[line - 1]):  # that is said already
                yield Problem(page.file, line, message)
        match = re.search(r"\$|\\\(|\\\[|\\\)|\\\]", text)
        if match:
            around = text[max(match.start() - 20, 0) : match.end() + 20]
            # Its place is that of the longest piece of text beside it.
            pieces = [p for p in re.split(r"[\n$\\]", around) if p.strip()]
            pieces.sort(key=lambda piece: -len(piece.strip()))
            file, line = _place(course, page, pieces, match.group())
            message = (
                f"a left-over {match.group()} in {' '.join(around.split())!r}: formulas"
                " are $x$ without spaces inside, or $$ on lines of their own with blank"
                " lines around; for the sign itself use words"
            )
            yield Problem(file, line, message)


def _place(course, page, pieces, sign):
    """Return the file and line of the first of some pieces of text that stands in a page
    or in one of its exercises; else of a sign in the page."""
    for piece in pieces:
        if line := page.find_line(piece, 0):
            return page.file, line
        for marker in page.marked("exercise"):
            if exercise := course.exercises.get(marker.value):
                lines = (course.root / exercise.file).read_text("utf-8").splitlines()
                for number, source in enumerate(lines, 1):
                    if piece.strip() in source:
                        return exercise.file, number
    return page.file, page.find_line(sign, page.body_line)


def check_formulas(course, rendered, typeset):
    """Every formula is accepted by the typesetter."""
    found = {path: find_formulas(html) for path, html in rendered.items()}
    _, bad = typeset([f for formulas in found.values() for f in formulas])
    for path, formulas in found.items():
        for formula in formulas:
            if formula in bad:
                yield formula_problem(course, path, formula, bad[formula])


def formula_problem(course, path, formula, error):
    """Return the Problem of a formula, at its line in the page or in an exercise."""
    page = course.pages[path]
    message = f"KaTeX rejects {formula.tex!r}: {error}"
    line = page.find_line(formula.tex, 0)
    if line:
        return Problem(page.file, line, message)
    for marker in page.marked("exercise"):
        exercise = course.exercises.get(marker.value)
        text = (course.root / exercise.file).read_text("utf-8") if exercise else ""
        for number, source in enumerate(text.splitlines(), 1):
            if formula.tex in source:
                return Problem(exercise.file, number, message)
    for number, source in enumerate(page.lines, 1):
        if formula.tex in source:
            return Problem(page.file, number, message)
    return Problem(page.file, page.body_line, message)
