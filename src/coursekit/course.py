"""A course on disk: its pages in the order of the site's nav, its exercises, figure
scripts and labs. Knows folders and mkdocs.yml, not MkDocs.
"""

from dataclasses import dataclass, field
from pathlib import Path

import yaml

from coursekit.exercise import Exercise, parse_exercise
from coursekit.kept import keep
from coursekit.lab import parse_lab
from coursekit.page import Page, parse_page
from coursekit.problem import Problem

STUB_BODY = """
# {title}

!!! info "This page is planned"

    It is not written yet. What it will be about stands above.
"""


@dataclass
class Chapter:
    """A section of the nav: its title and its pages, in order."""

    title: str
    pages: list[str]  # like chapter/page.md


@dataclass
class Course:
    """All sources of a course, parsed."""

    name: str  # of the site
    root: Path
    docs: Path
    exercises_folder: Path
    figures_folder: Path
    labs_folder: Path
    macros: dict[str, str]
    anywhere: tuple[str, ...]  # page names with such a prefix may be required by all
    markdown_extensions: list
    chapters: list[Chapter] = field(default_factory=list)
    pages: dict[str, Page] = field(default_factory=dict)  # by path below docs
    exercises: dict[str, Exercise] = field(default_factory=dict)  # by CHAPTER/NAME
    scripts: dict[str, Path] = field(default_factory=dict)  # by CHAPTER/NAME
    labs: dict[str, Page] = field(default_factory=dict)  # by path, examples/name.py
    problems: list[Problem] = field(default_factory=list)

    @property
    def order(self):
        """The paths of all pages of the nav, in its order."""
        return [path for chapter in self.chapters for path in chapter.pages]

    @property
    def sources(self):
        """The folders that programs may not read."""
        folders = [self.docs, self.exercises_folder, self.figures_folder]
        return [*folders, self.labs_folder]

    @property
    def cache(self):
        """Where results are kept."""
        return self.root / ".cache" / "coursekit"

    def script_of(self, path, figure):
        """Return CHAPTER/NAME of the script that draws a page's figure, or None."""
        name = f"{Path(path).parent.as_posix()}/{figure}"
        return name if name in self.scripts else None

    def page_at(self, path):
        """Return the page or the lab at path, or None."""
        return self.pages.get(path) or self.labs.get(path)

    def path_of(self, name):
        """Return the path of the page or lab called folder/name, or None."""
        paths = (f"{name}.md", f"{name}.py")
        return next((path for path in paths if self.page_at(path)), None)


class _Loader(yaml.SafeLoader):
    """Reads mkdocs.yml, whose tags (!ENV, !!python/name) mean nothing here."""


_Loader.add_multi_constructor("!", lambda loader, suffix, node: None)
_Loader.add_multi_constructor("tag:yaml.org,2002:python/", lambda *_: None)


def load_course(root):
    """Read the course whose mkdocs.yml stands in the folder root.

    Raises FileNotFoundError where there is none. What authors did wrong is in
    ``problems`` of the course, its pages and its exercises.
    """
    root = Path(root).resolve()
    config_file = root / "mkdocs.yml"
    unread = None
    try:
        config = yaml.load(config_file.read_text(encoding="utf-8"), _Loader)
    except yaml.YAMLError as error:
        config, unread = {}, _unread_settings(error)
    options = _plugin_options(config)
    course = Course(
        name=config.get("site_name", ""),
        root=root,
        docs=root / config.get("docs_dir", "docs"),
        exercises_folder=root / options.get("exercises", "exercises"),
        figures_folder=root / options.get("figures", "figures"),
        labs_folder=root / options.get("labs", "examples"),
        macros=options.get("macros", {}),
        anywhere=tuple(options.get("anywhere", ())),
        markdown_extensions=config.get("markdown_extensions", []),
    )
    if unread:
        course.problems.append(unread)
        return course
    _read_nav(course, config.get("nav", []))
    _read_pages(course)
    for path in sorted(course.exercises_folder.glob("*/*.py")):
        name = f"{path.parent.name}/{path.stem}"
        file = path.relative_to(root).as_posix()
        if (text := _read_text(course, path)) is not None:
            course.exercises[name] = _parse(course, parse_exercise, text, name, file)
    for path in sorted(course.figures_folder.glob("*/*.py")):
        if _read_text(course, path) is None:
            continue
        course.scripts[f"{path.parent.name}/{path.stem}"] = path
    return course


def _unread_settings(error):
    """Return the Problem of a mkdocs.yml that is not YAML."""
    mark = getattr(error, "problem_mark", None)
    said = getattr(error, "problem", "") or "cannot be read"
    message = f"not YAML: {said}; indent with spaces, as the lines around do"
    return Problem("mkdocs.yml", mark.line + 1 if mark else 1, message)


def _plugin_options(config):
    for plugin in config.get("plugins", []):
        if isinstance(plugin, dict) and "coursekit" in plugin:
            return plugin["coursekit"] or {}
    return {}


def _read_nav(course, nav):
    """Flatten the nav: a chapter is a titled list; pages outside one stand alone."""

    def paths_of(entry):
        if isinstance(entry, str):
            return [entry]
        if entry is None:
            return []
        if isinstance(entry, list):
            return [path for item in entry for path in paths_of(item)]
        return [path for value in entry.values() for path in paths_of(value)]

    for entry in nav:
        paths = paths_of(entry)
        pages = [path for path in paths if path.endswith((".md", ".py"))]
        title = next(iter(entry)) if isinstance(entry, dict) else ""
        course.chapters.append(Chapter(title, pages))


def _read_pages(course):
    order = course.order
    files = [path for path in course.docs.rglob("*.md") if path.is_file()]
    on_disk = {path.relative_to(course.docs).as_posix() for path in files}
    labs = {path for path in order if path.endswith(".py")}
    for path in [p for p in order if p in on_disk] + sorted(on_disk - set(order)):
        file = (course.docs / path).relative_to(course.root).as_posix()
        text = _read_text(course, course.docs / path)
        if text is not None:
            page = _parse(course, parse_page, text, file)
            course.pages[path] = _with_stub_body(page, text)
    for path in sorted({path for path in order if order.count(path) > 1}):
        message = f"nav names {path} twice: a page has one place"
        course.problems.append(Problem("mkdocs.yml", 1, message))
    for path in order:
        if path in labs and (course.root / path).is_file():
            text = _read_text(course, course.root / path)
            if text is not None:
                course.labs[path] = _parse(course, parse_lab, text, path)
        elif path not in on_disk:
            message = f"nav names {path}, which is not there"
            course.problems.append(Problem("mkdocs.yml", 1, message))
    for path in sorted(course.labs_folder.glob("*.py")):
        if (file := path.relative_to(course.root).as_posix()) not in order:
            message = "a lab that is not in the nav of mkdocs.yml: add it there"
            course.problems.append(Problem(file, 1, message))
    for path in sorted(on_disk - set(order)):
        message = "not in the nav of mkdocs.yml: add it there"
        file = (course.docs / path).relative_to(course.root).as_posix()
        course.problems.append(Problem(file, 1, message))


def _parse(course, parser, *parts):
    """Return parser(*parts), or what it gave when they were the same."""
    return keep(course.cache, parser.__name__, parts, lambda: parser(*parts))


def _read_text(course, path):
    """Return a source's text, or None and a Problem where it is not UTF-8."""
    # newline="": line ends stay as they are, so that parsing sees the bytes.
    with open(path, encoding="utf-8", newline="") as source:
        try:
            return source.read()
        except UnicodeDecodeError as error:
            file = path.relative_to(course.root).as_posix()
            message = f"not UTF-8 (byte {error.start}): save it as UTF-8"
            course.problems.append(Problem(file, 1, message))
    return None


def _with_stub_body(page, text):
    if not page.planned:
        return page
    if page.body.strip():
        message = "a stub has no body: remove `status: planned` or the text"
        line = page.body_line
        page.problems.append(Problem(page.file, line, message))
        return page
    body = STUB_BODY.format(title=page.title)
    stub = parse_page(text.rstrip("\r\n") + "\n" + body, page.file)
    stub.problems = page.problems
    return stub
