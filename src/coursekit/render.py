"""A Python-Markdown extension that shows a page's cells, outputs, figures,
exercises and header. Knows Markdown, not MkDocs.
"""

import html
import json
from functools import cache
from urllib.parse import quote

import markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import PythonLexer

from coursekit.coursemap import (
    draw_map,
    drawn_chapters,
    pages_below,
    route_names,
    route_to,
    total_minutes,
)
from coursekit.figure import embed_svg
from coursekit.functions import (
    LIBRARIES,
    called_functions,
    index_functions,
    short_name,
)
from coursekit.glossary import PAGE, Tooltips, read_glossary, vocabulary_of
from coursekit.kept import keep
from coursekit.problem import Problem
from coursekit.reading import reading_minutes
from coursekit.urls import download_name, page_url, relative_url

ERRATA = "errata.md"  # the page that says how to report a mistake
_PAGES_SHOWN = 6  # of the index of functions: the first that call one


class CourseExtension(Extension):
    """Renders the page that was opened last with ``open``.

    One instance serves a whole course: MkDocs makes a new Markdown for each page
    from the same list of extensions. A plain one leaves code without colours, which
    takes half the time: for what nobody will look at.
    """

    def __init__(self, course, results=None, plain=False):
        super().__init__()
        self.course = course
        self.results = results
        self.highlight = _uncoloured if plain else highlighted
        self.path = None
        self.page = None
        self.found = []  # Problems of the open page that rendering shows
        self.book = ""  # the address of the course as a PDF, from the site's root
        self.notebooks_url = ""  # where published notebooks can be opened, with a /
        self._fragments = None
        self._vocabulary = None

    def begin(self, course):
        """Render pages of this course from now on."""
        self.course = course
        self._fragments = None
        self._vocabulary = None
        self.open(None)

    def open(self, path):
        """Make the page at path the one that is rendered next."""
        self.path = path
        self.page = self.course.page_at(path) if path else None
        self.found = []

    def extendMarkdown(self, md):
        # After white space is normalized (30), before superfences (25).
        md.preprocessors.register(_Elements(md, self), "coursekit", 27)
        # After lists (90), before superfences takes indented code (80).
        blocks = _NoIndentedCode(md.parser, self)
        md.parser.blockprocessors.register(blocks, "coursekit-indented", 82)
        # After MkDocs has made links to sources links to pages (0).
        tooltips = Tooltips(md, lambda: (self.path, self.vocabulary()))
        md.treeprocessors.register(tooltips, "coursekit-tooltips", -10)

    def header(self):
        """Return the HTML that stands under the open page's title."""
        return _Show(self).header()

    def footer(self, path, repository=None, source=None):
        """Return the HTML under a page: where to tell of a mistake on it, and where
        its source stands.

        The first is a new issue in the repository, if its address is known, and else
        the errata page, if there is one; the second needs source, a pattern of
        addresses with {file} and {line}.
        """
        page = self.course.page_at(path)
        if not page:
            return ""
        links = self._report_link(path, repository)
        if source:
            href = html.escape(source.format(file=page.file, line=page.body_line))
            links.append(f'<a href="{href}">Source of this page</a>')
        return f'<p class="ck-report">{" · ".join(links)}</p>' if links else ""

    def _report_link(self, path, repository):
        if path == ERRATA:
            return []
        if repository:
            title = quote(f"{self.course.page_at(path).title}: ")
            href = f"{repository.rstrip('/')}/issues/new?title={title}&amp;body={path}"
        elif ERRATA in self.course.pages:
            href = relative_url(ERRATA, path)
        else:
            return []
        return [f'<a href="{href}">Something wrong here?</a>']

    def vocabulary(self):
        """Return the Vocabulary of the course's glossary; empty without one."""
        if self._vocabulary is None:
            page = self.course.pages.get(PAGE)
            terms = read_glossary(page) if page else []
            everyday = page.meta.get("everyday", ()) if page else ()
            self._vocabulary = vocabulary_of(tuple(terms), tuple(everyday))
        return self._vocabulary

    def fragment(self, text):
        """Return the HTML of Markdown that stands inside an element of a page."""
        if self._fragments is None:
            self._fragments = make_markdown(self.course)
        self._fragments.reset()
        return self._fragments.convert(text)


def make_markdown(course, *extensions):
    """Return a Python-Markdown set up as the course's mkdocs.yml says."""
    names, configs = ["toc", "tables"], {}
    for entry in course.markdown_extensions:
        name, config = (
            next(iter(entry.items())) if isinstance(entry, dict) else (entry, {})
        )
        if name not in names:
            names.append(name)
        configs[name] = config or {}
    return markdown.Markdown(
        extensions=[*names, *extensions], extension_configs=configs
    )


class _Elements(Preprocessor):
    """Puts the HTML of each element in the place of its lines."""

    def __init__(self, md, extension):
        super().__init__(md)
        self.extension = extension

    def run(self, lines):
        page = self.extension.page
        if page is None:
            return lines
        replaced = dict(self.replacements(page))
        first = page.body_line
        result, at = [], first
        while at < first + len(lines):
            if at in replaced:
                end, new = replaced[at]
                result += ["", *new, ""]
                at = end + 1
            else:
                result.append(lines[at - first])
                at += 1
        return result

    def replacements(self, page):
        """Yield (first line, (last line, new lines)) for each element."""
        show = _Show(self.extension)
        for cell in page.cells:
            new = self.stash(cell.indent, show.cell(cell))
            yield cell.line, (cell.last_line, new)
        for link in page.figures:
            new = self.stash(link.indent, show.script_figure(link))
            yield link.line, (link.end_line, new)
        for marker in page.markers:
            if marker.kind in ("exercise", "answer", "route"):
                new = self.stash(marker.indent, getattr(show, marker.kind)(marker))
            else:
                new = getattr(show, marker.kind.replace("-", "_"))()
            yield marker.line, (marker.line, new)
        top = next((h for h in page.headings if h.level == 1), None)
        header = show.header() if top else ""
        if header:
            title = page.lines[top.line - 1]
            yield top.line, (top.line, [title, "", *self.stash("", header)])

    def stash(self, indent, text):
        return [indent + self.md.htmlStash.store(text)]


class _NoIndentedCode(BlockProcessor):
    """Notes indented code blocks: nobody would test a program that stands in one."""

    def __init__(self, parser, extension):
        super().__init__(parser)
        self.extension = extension

    def test(self, parent, block):
        return self.extension.page is not None and block.startswith(" " * 4)

    def run(self, parent, blocks):
        block = blocks.pop(0)
        page = self.extension.page
        line = page.find_line(block.strip().splitlines()[0])
        message = (
            "an indented block that Markdown takes for code: write ```python,"
            " ~~~console, or indent it as its list or admonition needs"
        )
        self.extension.found.append(Problem(page.file, line, message))


class _Show:
    """The HTML of the open page's elements."""

    def __init__(self, extension):
        self.extension = extension
        self.course = extension.course
        self.page = extension.page
        self.path = extension.path

    def cell(self, cell):
        attributes = f'data-cell="{cell.number}" data-program="{cell.program}"'
        note = ""
        if cell.no_browser:
            reason = html.escape(cell.no_browser, quote=True)
            attributes += f' data-browser="no" data-reason="{reason}"'
            note = f'<p class="ck-note">Runs in CPython only: {reason}.</p>'
        parts = [
            f'<div class="ck-cell" {attributes}>',
            self.extension.highlight(cell.code, "ck-code"),
            note,
        ]
        if cell.output:
            text = html.escape(cell.output.text, quote=False)
            parts.append(f'<div class="ck-output"><pre><samp>{text}</samp></pre></div>')
        results = self.extension.results
        given = results.of_cell(self.page, cell) if results else None
        svgs = given["figures"] if given else []
        for number, link in enumerate(cell.figures):
            svg = svgs[number] if number < len(svgs) else None
            parts.append(self.figure(link, svg))
        return "".join([*parts, "</div>"])

    def script_figure(self, link):
        name = self.course.script_of(self.path, link.name)
        results = self.extension.results
        given = results.scripts.get(name) if results and name else None
        figures = given["cells"][0]["figures"] if given and given["cells"] else []
        return self.figure(link, figures[0] if figures else None)

    def figure(self, link, svg):
        drawn = (
            embed_svg(svg, link.alt) if svg else "<p>This figure is not drawn yet.</p>"
        )
        caption = self.extension.fragment(link.caption) if link.caption else ""
        if caption:
            caption = f"<figcaption>{caption}</figcaption>"
        opening = f'<figure class="ck-figure" id="figure-{link.name}">'
        return f"{opening}{drawn}{caption}</figure>"

    def exercise(self, marker):
        exercise = self.course.exercises.get(marker.value)
        if exercise is None:
            return ""
        data = {
            "name": exercise.name,
            "function": exercise.function,
            "imports": exercise.imports,
            "starter": exercise.starter,
            "check": exercise.check,
            "checkLine": exercise.check_line,
        }
        name = exercise.name.rsplit("/", 1)[1].replace("_", "-")
        hints = "".join(
            _details("ck-hint", f"Hint {number}", self.extension.fragment(hint))
            for number, hint in enumerate(exercise.hints, 1)
        )
        statement = self.extension.fragment(exercise.statement)
        starter = self.extension.highlight(exercise.starter, "ck-code")
        solution = self.extension.highlight(exercise.solution, "ck-solution-code")
        explain = self.extension.fragment(exercise.explain)
        solution += f'<div class="ck-explain">{explain}</div>'
        parts = [
            f'<div class="ck-exercise" id="exercise-{name}"',
            f' data-exercise="{html.escape(json.dumps(data), quote=True)}">',
            f'<div class="ck-statement">{statement}</div>',
            f'<div class="ck-starter">{starter}</div>',
            hints,
            _details("ck-solution", "Solution", solution),
            "</div>",
        ]
        return "".join(parts)

    def answer(self, marker):
        value = html.escape(marker.value, quote=True)
        return f'<div class="ck-answer" data-answer="{value}"></div>'

    def route(self, marker):
        """The pages that lead to some, as a list with the time that they take."""
        names, below = route_names(marker.value)
        paths = [path for name in names if (path := self.course.path_of(name))]
        if below:
            paths = route_to(self.course, paths)
        items = "".join(
            f"<li{self._data(path)}>{self._anchor(path)}</li>" for path in paths
        )
        minutes = total_minutes(self.course, paths)
        spent = f"{minutes} minutes" if minutes < 180 else f"{minutes / 60:.0f} hours"
        said = f"{len(paths)} pages, about {spent} of reading"
        return _details("ck-route", said, f"<ol>{items}</ol>")

    def _anchor(self, path):
        title = html.escape(self.course.page_at(path).title)
        return f'<a href="{relative_url(path, self.path)}">{title}</a>'

    def _data(self, path):
        """Return the HTML attribute that names a page's exercises, or nothing."""
        names = self._exercise_names([path])
        return f' data-ck-exercises="{names}"' if names else ""

    def header(self):
        """Outcomes, what to read first, downloads; nothing on a page that is no lesson."""
        page, parts = self.page, []
        if not page.meta.get("outcomes"):
            return ""
        outcomes = page.meta["outcomes"]
        items = "".join(f"<li>{self.inline(text)}</li>" for text in outcomes)
        lead = "After this page you will be able to"
        if page.planned:
            lead = "After this page, when it is written, you will be able to"
        parts.append(f'<div class="ck-outcomes"><p>{lead}</p><ul>{items}</ul></div>')
        if links := [self.link_to(name) for name in page.meta.get("requires", [])]:
            parts.append(f'<p class="ck-requires">Read first: {", ".join(links)}.</p>')
        if page.cells and self.path not in self.course.labs:
            minutes = reading_minutes(page)
            more = ", the exercises more" if page.marked("exercise") else ""
            parts.append(
                f'<p class="ck-time">Reading takes about {minutes} minutes{more}.</p>'
            )
        if page.cells or self.path in self.course.labs:
            name = download_name(self.path)
            colab = ""
            if self.extension.notebooks_url:
                href = (
                    f"{self.extension.notebooks_url}{page_url(self.path)}{name}.ipynb"
                )
                colab = f', <a href="{html.escape(href)}">open in Colab</a>'
            parts.append(
                '<p class="ck-downloads">This page as a program: '
                f'<a href="{name}.py" download>{name}.py</a>, '
                f'<a href="{name}.ipynb" download>{name}.ipynb</a>{colab}</p>'
            )
        return f'<div class="ck-header">{"".join(parts)}</div>'

    def inline(self, text):
        """Return the HTML of one line of Markdown, without its paragraph."""
        return self.extension.fragment(text).removeprefix("<p>").removesuffix("</p>")

    def link_to(self, name):
        path = self.course.path_of(name)
        if path is None:
            return html.escape(name)
        return self._anchor(path)

    def chapter_pages(self):
        """Markdown lines: the pages of the chapter that the open page begins."""
        for chapter in self.course.chapters:
            if self.path in chapter.pages:
                return self._list([p for p in chapter.pages if p != self.path])
        return []

    def course_drawing(self):
        """Markdown lines: a drawing of all pages, each with lines to what it requires."""
        drawing = draw_map(self.course, self.path, self._data)
        return [f'<div class="ck-drawing" data-search-exclude>{drawing}</div>', ""]

    def course_map(self):
        """Markdown lines: every chapter with its pages and what they rest on.

        Chapters and pages name their exercises, for the reader's progress; under
        them is the place where what the browser keeps is exported and erased.
        """
        lines = []
        for title, paths in drawn_chapters(self.course):
            title = f"### {title}{self._exercises(paths)}"
            lines += [title, "", *self._list(paths, True), ""]
        return [*lines, '<div class="ck-kept"></div>', ""]

    def book_link(self):
        """Markdown lines: where the whole course stands as one PDF, where it does."""
        if not self.extension.book:
            return []
        up = "../" * page_url(self.path).count("/")
        return [f'<p><a href="{up}{self.extension.book}">The course as one PDF</a></p>']

    def chapter_needs(self):
        """Markdown lines: what each chapter gives, how long it is, and the chapters
        that its pages require."""
        lines = []
        chapters = drawn_chapters(self.course)
        for title, paths in chapters:
            pages = [self.course.page_at(path) for path in paths]
            index = f"{paths[0].rsplit('/', 1)[0]}/index.md"
            below = {p for path in paths for p in pages_below(self.course, path)}
            needs = [t for t, others in chapters if t != title and below & {*others}]
            hours = total_minutes(self.course, paths) / 60
            count = sum(len(page.marked("exercise")) for page in pages)
            said = [f"{len(pages)} pages"]
            if hours:
                rounded = max(round(hours), 1)
                unit = "hour" if rounded == 1 else "hours"
                said.append(f"about {rounded} {unit} of reading")
            if count:
                said.append(f"{count} exercises that the site checks")
            lines += [f"### {title}", ""]
            if index in self.course.pages:
                description = self.course.pages[index].meta.get("description", "")
                lines += [f"{description} ({self._page_link(index)})", ""]
            rests = f"Rests on: {'; '.join(needs)}." if needs else "Rests on nothing."
            lines += [f"{', '.join(said)}. {rests}", ""]
        return lines

    def function_index(self):
        """Markdown lines: the libraries' functions that pages and labs call, and
        where."""
        called = {}
        for path in self.course.order:
            if page := self.course.page_at(path):
                texts = ["".join(c.code for c in cells) for cells in page.programs]
                called[path] = keep(
                    self.course.cache,
                    "functions",
                    texts,
                    lambda texts=texts: called_functions(texts),
                )
        lines = []
        for library, functions in index_functions(called).items():
            lines += [f"## {LIBRARIES[library]}", ""]
            for name, paths in functions.items():
                shown = [self._page_link(path) for path in paths[:_PAGES_SHOWN]]
                more = len(paths) - len(shown)
                rest = f" and {more} more" if more else ""
                lines.append(f"- `{short_name(name)}`: {', '.join(shown)}{rest}")
            lines.append("")
        return lines

    def _page_link(self, path):
        up = "../" * self.path.count("/")
        return f"[{self.course.page_at(path).title}]({up}{path})"

    def _exercises(self, paths):
        """Return an attribute list that names the exercises of pages, if any."""
        names = self._exercise_names(paths)
        return f' {{ data-ck-exercises="{names}" }}' if names else ""

    def _exercise_names(self, paths):
        pages = filter(None, map(self.course.page_at, paths))
        return " ".join(m.value for page in pages for m in page.marked("exercise"))

    def _list(self, paths, on_map=False):
        lines = []
        for path in paths:
            page = self.course.page_at(path)
            if page is None or path.endswith("index.md"):
                continue
            planned = " *(planned)*" if page.planned else ""
            said = page.meta.get("description", "")
            line = f"- {self._page_link(path)}{planned}: {said}"
            if on_map and (below := pages_below(self.course, path)):
                links = ", ".join(map(self._page_link, below))
                line += f"<br><small>Rests on {links}</small>"
            lines.append(line)
            if on_map and (names := self._exercises([path])):
                lines.append(f"   {names}")
        return lines


def _details(css, summary, body):
    return f'<details class="{css}"><summary>{summary}</summary>{body}</details>'


@cache
def _formatter():
    return HtmlFormatter(nowrap=True)


def _uncoloured(code, css):
    return f'<div class="{css}"><pre><code>{html.escape(code)}</code></pre></div>'


def highlighted(code, css):
    """Return highlighted code, in the classes that Material styles."""
    shown = highlight(code, PythonLexer(stripnl=False), _formatter())
    return f'<div class="{css} highlight"><pre><code>{shown}</code></pre></div>'
