"""The MkDocs plugin: tells the engine's parts when to work. The only module that
imports MkDocs.
"""

import gc
import hashlib
import logging
import os
import re
import shutil
from concurrent.futures import ThreadPoolExecutor
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace

from jinja2 import FileSystemBytecodeCache
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File
from mkdocs.structure.toc import get_toc
from nbclient.exceptions import CellExecutionError

from coursekit import book
from coursekit.browser import (
    BrowserError,
    build_distribution,
    bundle_web,
    service_worker,
)
from coursekit.card import draw_card
from coursekit.check import check_course, formula_problem
from coursekit.cli import make_typesetter, tell_progress
from coursekit.course import load_course
from coursekit.feed import make_feed
from coursekit.figure import shown_text
from coursekit.fonts import figure_fonts, keep_cut
from coursekit.formula import (
    find_formulas,
    find_package,
    replace_formulas,
    shown_signs,
)
from coursekit.glossary import PAGE as GLOSSARY
from coursekit.glossary import anchor_terms, read_glossary, term_anchor
from coursekit.kept import PageParts, forget, keep, read, write
from coursekit.lab import (
    clean_lab,
    failed_lab,
    kernel_environment,
    lab_descriptions,
)
from coursekit.notebook import lab_text, notebook_text, page_notebook, script_text
from coursekit.outputs import compare_course, run_course
from coursekit.policy import add_policy, inline_hashes
from coursekit.render import CourseExtension
from coursekit.run import (
    course_programs,
    drawing_environment,
    environment_key,
    top_modules,
)
from coursekit.search import put_back, set_aside
from coursekit.served import Remembering
from coursekit.tools import find_node
from coursekit.urls import (
    absolute_links,
    download_name,
    label_formula_links,
    link_sources,
    page_url,
    rewrite_links,
)

HERE = Path(__file__).parent
ASSETS = "assets/coursekit"
CHANGES, FEED = "changes.md", "changes.xml"
SEARCH = ["search/search_index.json", "assets/javascripts/workers/search.*.js"]
STYLE = f"{ASSETS}/course.css"  # KaTeX's, the course's and the runner's: one request
# The classes of KaTeX's elements that show a font; the other fonts may show any sign.
KATEX_CLASSES = {
    "KaTeX_AMS-Regular": ["amsrm", "mathbb", "textbb"],
    "KaTeX_Main-Bold": ["mathbf", "textbf"],
    "KaTeX_Math-BoldItalic": ["boldsymbol"],
    "KaTeX_Math-Italic": ["mathnormal"],
    "KaTeX_SansSerif-Regular": ["mathsf", "textsf"],
}
# What Material's files do at the start of every page that has the whole of it styled
# anew, on a phone a tenth of a second each time: (files, what, in place of it).
COSTLY = [
    # No transition while colours are switched: set and taken away at the start.
    (
        "assets/stylesheets/palette.*.min.css",
        r"\[data-md-color-switching\] \*,[^{}]*\{[^}]*\}",
        "",
    ),
    # The colours of scroll bars, which course.css knows from the start.
    ("assets/javascripts/bundle.*.min.js", r'name:"color-scheme"', 'name:"scheme"'),
]
log = logging.getLogger("mkdocs.plugins.coursekit")


class CoursekitConfig(Config):
    """What mkdocs.yml says under `coursekit:`."""

    exercises = config_options.Type(str, default="exercises")
    figures = config_options.Type(str, default="figures")
    labs = config_options.Type(str, default="examples")
    macros = config_options.Type(dict, default={})
    # Where a reader may see the sources, below repo_url, and open notebooks.
    source_uri = config_options.Type(str, default="")
    notebooks_url = config_options.Type(str, default="")
    # Whether the course is printed as a PDF, too, once the site is built.
    book = config_options.Type(bool, default=False)
    anywhere = config_options.Type(list, default=[])


class CoursekitPlugin(BasePlugin[CoursekitConfig]):
    """Builds the course into the site, and fails the build on any mistake."""

    def on_startup(self, *, command, dirty):
        # What a build makes lives until its end: look for garbage less often.
        gc.set_threshold(100_000)
        self.serving = command == "serve"
        self.rendered = {}  # while serving, see served.py
        self.without_python = False
        # Sockets of the labs' kernels: a path of one has about 100 signs at most, so
        # they are not below the home of whoever builds.
        self.kernel_files = TemporaryDirectory(prefix="coursekit-", dir="/tmp")

    def on_config(self, config):
        self.root = Path(config.config_file_path).parent
        self.extension = CourseExtension(None)
        self.extension.notebooks_url = self.config.notebooks_url
        self.extension.book = book.NAME if self.config.book and not self.serving else ""
        config.markdown_extensions.append(self.extension)
        config.theme.dirs.insert(0, str(HERE / "theme"))
        # Notebooks draw as pages do, and are run anew when anything below changes.
        os.environ.update(drawing_environment())
        os.environ.update(kernel_environment(self.kernel_files.name))
        if jupyter := config.plugins.get("mkdocs-jupyter"):
            cache = self.root / ".cache" / "mkdocs-jupyter" / environment_key()[:16]
            jupyter.config["cache_dir"] = str(cache)
        return config

    def on_serve(self, server, *, config, builder):
        options = self.config
        for folder in (options.exercises, options.figures, options.labs):
            if (self.root / folder).is_dir():
                server.watch(str(self.root / folder))
        return server

    @event_priority(100)  # before mkdocs-jupyter, which has to see the labs
    def on_files(self, files, *, config):
        self.course = load_course(self.root)
        self.extension.begin(self.course)
        glossary = self.course.pages.get(GLOSSARY)
        self.terms = {}  # by the page that owns them
        for term in read_glossary(glossary) if glossary else []:
            self.terms.setdefault(term.owner, []).append(term)
        self.parts = PageParts(self.course)
        paths = [*self.course.pages, *self.course.labs]
        self.titles = {page_url(p): self.course.page_at(p).title for p in paths}
        with ThreadPoolExecutor(
            1
        ) as beside:  # the programs run in processes of their own
            running = beside.submit(run_course, self.course, tell=tell_progress)
            problems = check_course(self.course)
        self.results = running.result()
        problems += compare_course(self.course, self.results)
        self.report(sorted(set(problems)))
        self.extension.results = self.results
        for path in self.course.labs:
            files.append(
                File(path, str(self.root), config.site_dir, config.use_directory_urls)
            )
        return files

    def on_nav(self, nav, *, config, files):
        """Let mkdocs-jupyter run the labs that have changed, as many at a time as there
        are processors, while the other pages are rendered. What it makes is in its
        cache when MkDocs comes to the labs."""
        jupyter = config.plugins.get("mkdocs-jupyter")
        labs = [f for f in files if jupyter and f.src_uri in self.course.labs]

        def run(file):
            page = SimpleNamespace(file=file, abs_url="")
            jupyter.on_pre_page(page, config, files)
            try:
                page.render(config, files)
            except CellExecutionError as error:
                text = (self.root / file.src_uri).read_text("utf-8")
                return failed_lab(file.src_uri, text, error)

        self.kernels = ThreadPoolExecutor(os.cpu_count())
        self.lab_runs = {f.src_uri: self.kernels.submit(run, f) for f in labs}
        self.failed = None
        return nav

    def failed_labs(self):
        """Wait for the labs, report those that failed, and return their paths."""
        if self.failed is None:
            problems = {path: run.result() for path, run in self.lab_runs.items()}
            self.failed = {path for path, problem in problems.items() if problem}
            self.report(sorted(filter(None, problems.values())))
        return self.failed

    def on_shutdown(self):
        if kernels := getattr(self, "kernels", None):
            kernels.shutdown(cancel_futures=True)  # a failed build starts no more labs
        self.kernel_files.cleanup()

    def prepare_runner(self, config):
        """Build the Python for the browser and its scripts, and link them."""
        modules = find_package("katex", self.root).parent
        cache = self.course.cache
        self.distribution = None
        try:
            if not self.without_python:
                self.distribution = build_distribution(
                    self.imports(),
                    cache / "pyodide",
                    find_node(),
                    modules / "pyodide",
                    log.info,
                )
        except BrowserError as error:
            if not self.serving:
                raise PluginError(f"coursekit: {error}") from None
            log.error("No Python for the browser: %s", error)
            self.without_python = True  # said once, and not tried at every save
        self.runner = bundle_web(
            cache / "web", find_node(), modules, self.distribution, not self.serving
        )
        script = ExtraScriptValue(f"assets/{self.runner.name}/main.js")
        script.type = "module"
        own = ("assets/runner-", "assets/coursekit/")
        config.extra_javascript = [
            s for s in config.extra_javascript if not str(s).startswith(own)
        ] + [script]
        config.extra_css = [s for s in config.extra_css if not s.startswith(own)]
        config.extra_css.append(STYLE)

    def imports(self):
        """Return the modules that programs and exercises of the course import."""
        names = set()
        for texts in course_programs(self.course):
            names |= self.keep("imports", texts, lambda texts=texts: top_modules(texts))
        return names

    def report(self, problems):
        """Log every problem; stop the build, unless it is being served."""
        for problem in problems:
            log.error("%s", problem)
        if problems and not self.serving:
            raise PluginError(f"coursekit: {len(problems)} problems, see above")

    def on_page_markdown(self, markdown, *, page, config, files):
        path = page.file.src_uri
        source = self.course.pages.get(path)
        self.extension.open(path if source else None)
        if path in self.course.labs and path in self.failed_labs():
            page.render = lambda *_: restore_state(page, EMPTY, {})  # while serving
        if not source:
            return markdown
        self.keep_rendering(page, path)
        return source.body

    def keep(self, kind, parts, make, worth=lambda: True):
        """Return make(), or what it gave the last time; see kept.py."""
        return keep(self.course.cache, kind, parts, make, worth)

    def keep_rendering(self, page, path):
        """Let MkDocs render a page only if what it is rendered from has changed.

        A page with which MkDocs finds fault is rendered anew, so that it says so.
        """
        render = page.render

        def kept(config, files):
            by_name = {file.src_uri: file for file in files}
            faults = Faults()

            def make():
                with faults:
                    render(config, files)
                return rendered_state(page)

            figures = shown_figures(self.course, path, self.results)
            parts = [self.parts.of(path), figures, sorted(by_name)]
            parts += [self.config.notebooks_url, config.site_url, config.repo_url]
            state = self.keep("page", parts, make, lambda: not faults.count)
            restore_state(page, state, by_name)

        page.render = kept

    def on_page_content(self, html, *, page, config, files):
        self.extension.open(None)
        path = page.file.src_uri
        if path in self.course.labs:
            self.extension.open(path)
            source = (self.root / path).read_text("utf-8")
            descriptions = self.keep(
                "lab descriptions", source, lambda: lab_descriptions(source)
            )
            parts = [html, descriptions, self.extension.header()]
            html = self.keep("lab", parts, lambda: clean_lab(*parts))
            self.extension.open(None)
        known = {*self.course.pages, *self.course.labs}
        html = link_sources(html, self.course.page_at(path), self.source_url(config))
        footer = self.extension.footer(path, config.repo_url, self.source_url(config))
        html = label_formula_links(rewrite_links(html, path, known), path, self.titles)
        html = anchor_terms(html, self.terms.get(path, []))
        return html + footer

    def source_url(self, config):
        """Return a pattern with {file} and {line} for the sources' addresses; nothing
        where they are unset."""
        if not (config.repo_url and self.config.source_uri):
            return ""
        return f"{config.repo_url.rstrip('/')}/{self.config.source_uri}"

    def on_env(self, env, *, config, files):
        """Typeset the formulas of all pages at once: they are all rendered now."""
        templates = self.course.cache / "templates"
        templates.mkdir(parents=True, exist_ok=True)
        env.bytecode_cache = FileSystemBytecodeCache(str(templates))
        pages = [
            f.page for f in files.documentation_pages() if f.page and f.page.content
        ]
        good, bad = self.typeset(pages)
        problems = []
        for page in pages:
            path = page.file.src_uri
            wrong = [f for f in find_formulas(page.content) if f in bad] if bad else []
            if path in self.course.pages:
                problems += [
                    formula_problem(self.course, path, f, bad[f]) for f in wrong
                ]
            elif wrong:
                raise PluginError(
                    f"{path}: KaTeX rejects {wrong[0].tex!r}: {bad[wrong[0]]}"
                )
        self.report(sorted(set(problems)))
        for formula, error in bad.items():
            good[formula] = f"<code>{escape(error)}</code>"
        for page in pages:
            page.content = replace_formulas(page.content, good)
        shown = sorted((f.tex, f.display) for f in good)
        self.signs = self.keep("signs", shown, lambda: shown_signs(good.values()))
        self.keep_search(config)
        self.prepare_runner(config)  # last: it may have to fetch what it is made of
        if self.serving:
            settings = (self.root / "mkdocs.yml").read_text("utf-8")
            links = [config.extra_css, list(map(str, config.extra_javascript))]
            parts = [settings, self.course.order, self.titles, links]
            env.get_template = Remembering(env.get_template, self.rendered, parts)
        return env

    def typeset(self, pages):
        """Return ``({formula: HTML}, {formula: error})`` of all pages' formulas; only
        those of pages that have changed are typeset."""
        cache, good, todo = self.course.cache, {}, []
        katex = find_package("katex", self.root) / "package.json"
        settings = [self.course.macros, katex.read_text("utf-8")]
        for page in pages:
            formulas = list(dict.fromkeys(find_formulas(page.content)))
            parts = [settings, [[f.tex, f.display] for f in formulas]]
            if (kept := read(cache, "formulas", parts)) is None:
                todo.append((formulas, parts))
            else:
                good.update(zip(formulas, kept, strict=True))
        typesetter = make_typesetter(self.course)
        new, bad = typesetter([f for formulas, _ in todo for f in formulas])
        for formulas, parts in todo:
            if not bad.keys() & set(formulas):
                write(cache, "formulas", parts, [new[f] for f in formulas])
        return good | new, bad

    def keep_search(self, config):
        """Let the search read only pages that have changed: it parses their HTML."""
        for plugin in config.plugins.values():
            if index := getattr(plugin, "search_index", None):
                read = index.add_entry_from_context
                index.add_entry_from_context = self.kept_entries(index, read)

    def kept_entries(self, index, read):
        """Return read, which adds a page's entries to the index, as one that keeps."""

        def add(page):
            def make():
                before = len(index.entries)
                read(page)
                made = index.entries[before:]
                del index.entries[before:]
                return made

            meta = [page.meta.get(name) for name in ("title", "tags", "search")]
            parts = [page.url, page.content, str(page.title), meta]
            index.entries += self.keep("search", [*parts, toc_tokens(page.toc)], make)
            # Terms are found by their names, where they are defined.
            for term in self.terms.get(page.file.src_uri, []):
                anchor = term_anchor(term.name)
                if f'id="{anchor}"' in page.content:
                    entry = {"title": term.name, "text": term.sentence}
                    index.entries.append({"location": f"{page.url}#{anchor}", **entry})

        return add

    @event_priority(100)  # before the search index reads the page
    def on_page_context(self, context, *, page, config, nav):
        page.content, page.aside = set_aside(page.content)
        path = page.file.src_uri
        if path in self.course.labs and page.edit_url:
            # Labs stand beside the docs folder, not in it.
            page.edit_url = page.edit_url.replace(f"docs/{path}", path)
        page.card = card_path(path) if self.course.page_at(path) else None
        context["feed"] = FEED if CHANGES in self.course.pages else None
        return context

    def on_post_page(self, output, *, page, config):
        output = put_back(output, page.aside)
        return mend_markup(output)

    def on_post_template(self, output_content, *, template_name, config):
        if template_name.endswith(".html"):
            return mend_markup(output_content)
        return output_content

    def on_post_build(self, *, config):
        site = Path(config.site_dir)
        for folder in filter(None, [self.runner, self.distribution]):
            shutil.copytree(folder, site / "assets" / folder.name, dirs_exist_ok=True)
        assets = site / ASSETS
        assets.mkdir(parents=True, exist_ok=True)
        shutil.copy(HERE / "web" / "book.css", assets / "book.css")
        rules = [self.write_katex(assets / "fonts"), self.write_fonts(assets / "fonts")]
        for file in (HERE / "web" / "course.css", self.runner / "runner.css"):
            rules.append(file.read_text("utf-8"))
        (site / STYLE).write_text("\n".join(rules), "utf-8")
        mend_theme(site)
        self.write_downloads(site, config.site_url or "")
        if config.site_url:
            self.write_cards(site, config.site_name)
            self.write_feed(site, config)
        if not self.serving:
            self.seal(site)
        forget(self.course.cache)

    def seal(self, site):
        """Give every page its content policy, and the site its service worker.

        Not while serving: the script that `mkdocs serve` adds differs every time.
        """
        pages = {file: file.read_text("utf-8") for file in sorted(site.rglob("*.html"))}
        # One policy for all pages: with instant navigation the first page's holds.
        hashes = sorted({h for text in pages.values() for h in inline_hashes(text)})
        for file, text in pages.items():
            file.write_text(add_policy(text, hashes), "utf-8")
        addresses = [f.relative_to(site).as_posix() for f in pages]
        addresses = [a.removesuffix("index.html") for a in addresses]
        # The search too, which loads when it is opened.
        search = [file for pattern in SEARCH for file in sorted(site.glob(pattern))]
        addresses += [f.relative_to(site).as_posix() for f in search]
        # Styles and fonts too, or a page that was not visited lacks them offline.
        own = [f for f in (site / ASSETS).rglob("*") if f.is_file()]
        addresses += sorted(f.relative_to(site).as_posix() for f in own)
        folders = [f"assets/{f.name}/" for f in (self.runner, self.distribution) if f]
        worker = service_worker(site_version(site), folders, addresses)
        (site / "service-worker.js").write_text(worker, "utf-8")

    def write_katex(self, folder):
        """Copy KaTeX's WOFF2 fonts, cut to the course's signs; return its CSS, which
        looks for them in the folder fonts beside it."""
        package = find_package("katex", self.root) / "dist"
        folder.mkdir(parents=True, exist_ok=True)
        for font in (package / "fonts").glob("*.woff2"):
            classes = KATEX_CLASSES.get(font.stem, [""])
            signs = set().union(*(self.signs.get(name, ()) for name in classes))
            codes = {ord(sign) for sign in signs}
            cut = keep_cut(font, codes, self.course.cache / "fonts")
            (folder / font.name).write_bytes(cut)
        css = (package / "katex.min.css").read_text("utf-8")
        return re.sub(r",url\(fonts/[^)]+\.(?:woff|ttf)\) format\(\"\w+\"\)", "", css)

    def write_fonts(self, folder):
        """Cut the figures' font to what they show; return its CSS."""
        answers = [*self.results.programs.values(), *self.results.scripts.values()]
        svgs = [s for a in answers for cell in a["cells"] for s in cell["figures"]]
        characters = set().union(*map(shown_text, svgs))
        files, faces = figure_fonts(characters, self.course.cache / "fonts")
        for name, content in files.items():
            (folder / name).write_bytes(content)
        return faces

    def write_cards(self, site, site_name):
        """Draw each page's card for other sites."""
        for chapter in self.course.chapters:
            for path in chapter.pages:
                page = self.course.page_at(path)
                said = page.meta.get("description", "")
                card = site / card_path(path)
                card.parent.mkdir(parents=True, exist_ok=True)
                parts = [site_name, chapter.title, page.title, said]
                png = self.keep("card", parts, lambda p=parts: draw_card(*p))
                card.write_bytes(png)

    def write_feed(self, site, config):
        """Write the feed of the page of changes, if there is one."""
        if page := self.course.pages.get(CHANGES):
            address = config.site_url + page_url(CHANGES)
            known = {*self.course.pages, *self.course.labs}

            def convert(text):
                html = rewrite_links(self.extension.fragment(text), CHANGES, known)
                return absolute_links(html, address)

            feed = make_feed(page, config.site_name, config.site_url, address, convert)
            (site / FEED).write_text(feed, "utf-8")

    def write_downloads(self, site, site_url):
        """Write each page's and lab's notebook and script beside it."""
        for path in self.course.labs:
            stem = site / page_url(path) / download_name(path)
            source = (self.root / path).read_text("utf-8")
            notebook = self.keep("lab download", source, lambda s=source: lab_text(s))
            stem.with_suffix(".ipynb").write_text(notebook, "utf-8")
            stem.with_suffix(".py").write_text(source, "utf-8")
        for path, page in self.course.pages.items():
            if not page.cells:
                continue

            def make(path=path):
                notebook = page_notebook(self.course, path, site_url)
                return [notebook_text(notebook), script_text(notebook)]

            parts = [self.parts.of(path), site_url, self.course.macros]
            notebook, script = self.keep("download", parts, make)
            stem = site / page_url(path) / download_name(path)
            stem.with_suffix(".ipynb").write_text(notebook, "utf-8")
            stem.with_suffix(".py").write_text(script, "utf-8")


# What rendering sets of a page on which nothing is.
EMPTY = {"content": "", "toc": [], "title": None, "ids": [], "links": []}


class Faults(logging.Handler):
    """Counts MkDocs's warnings while it is entered."""

    def __init__(self):
        super().__init__(logging.WARNING)
        self.count = 0

    def emit(self, record):
        self.count += 1

    def __enter__(self):
        logging.getLogger("mkdocs").addHandler(self)

    def __exit__(self, *_):
        logging.getLogger("mkdocs").removeHandler(self)


def shown_figures(course, path, results):
    """Return the SVGs that a page shows, in order; None for one that is not drawn."""
    page = course.pages[path]
    svgs = []
    for cell in page.cells:
        given = results.of_cell(page, cell)
        svgs.append(given["figures"] if given else None)
    for link in page.figures:
        given = results.scripts.get(course.script_of(path, link.name))
        svgs.append([c["figures"] for c in given["cells"]] if given else None)
    return svgs


def rendered_state(page):
    """Return what rendering has set of a MkDocs page, as JSON holds it."""
    links = page.links_to_anchors or {}
    return {
        "content": page.content,
        "toc": toc_tokens(page.toc),
        "title": page._title_from_render,
        "ids": sorted(page.present_anchor_ids),
        "links": [[file.src_uri, anchors] for file, anchors in links.items()],
    }


def restore_state(page, state, files):
    """Set what rendering would set; files are MkDocs's, by name."""
    page.content = state["content"]
    page.toc = get_toc(state["toc"])
    page._title_from_render = state["title"]
    page.present_anchor_ids = {*state["ids"]}
    page.links_to_anchors = {files[name]: links for name, links in state["links"]}


def toc_tokens(items):
    """Return a table of contents as Markdown gave it to MkDocs."""
    return [
        {
            "name": item.title,
            "id": item.id,
            "level": item.level,
            "children": toc_tokens(item.children),
        }
        for item in items
    ]


def card_path(path):
    """Return where a page's card stands on the site.

    >>> card_path("a/b.md"), card_path("index.md")
    ('assets/cards/a/b.png', 'assets/cards/index.png')
    """
    return f"assets/cards/{path.rsplit('.', 1)[0]}.png"


def mend_markup(html):
    """Return a page of Material's with what a screen reader misses: a name for the
    search dialog; and the chapters' lists in the menu are no landmarks each."""
    html = html.replace('role="dialog"', 'role="dialog" aria-label="Search"')
    # Nothing of the page waits for Material's script; ours, a module, comes after it.
    html = re.sub(r'(<script src="[^"]*/bundle\.\w+\.min\.js")>', r"\1 defer>", html)
    return re.sub(
        r'<nav class="md-nav" data-md-level="([1-9])"[^>]*>',
        r'<nav class="md-nav" data-md-level="\1" role="presentation">',
        html,
    )


def mend_theme(site):
    """Take out of Material's files what has a page styled twice; see COSTLY."""
    for pattern, what, instead in COSTLY:
        for file in site.glob(pattern):
            file.write_text(re.sub(what, instead, file.read_text("utf-8")), "utf-8")


def site_version(site):
    """Return a hash of all files of a site."""
    digest = hashlib.sha256()
    for file in sorted(path for path in site.rglob("*") if path.is_file()):
        digest.update(f"{file.relative_to(site)}\0".encode() + file.read_bytes())
    return digest.hexdigest()[:16]
