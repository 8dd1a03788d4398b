"""The whole course as one document for paper: the built site's pages one after the
other, with links that stay inside, printed by a browser as a PDF.
"""

import re
import subprocess
import tempfile
from html import escape
from pathlib import Path
from urllib.parse import unquote, urldefrag

from bs4 import BeautifulSoup

from coursekit.urls import page_url, resolve

NAME = "course.pdf"
# What a page has for the screen only.
_SCREEN_ONLY = (
    ".headerlink, .ck-source, .ck-downloads, .ck-report, .ck-kept, .ck-answer,"
    " .md-content__button, .ck-time, .katex-mathml, script, style"
)
_SECONDS = 900  # a browser that has not printed by then hangs


class BookError(Exception):
    """The document could not be printed; the message says why."""


def make_book(course, site, title):
    """Return the HTML of one document with every page of the course, in the nav's
    order, made from the pages of the site that stands in a folder.

    A page's title becomes a heading of level 2 (of level 1 where it begins a chapter
    or stands alone), so that the headings are the document's bookmarks. Raises
    FileNotFoundError if a page is missing from the site.
    """
    anchors = {page_url(path): _key(path) for path in course.order}
    parts = []
    for chapter in course.chapters:
        begins = not chapter.pages or chapter.pages[0].endswith("index.md")
        if not begins and chapter.title and len(chapter.pages) > 1:
            parts.append(f'<h1 class="ck-part">{escape(chapter.title)}</h1>')
        for number, path in enumerate(chapter.pages):
            alone = len(chapter.pages) == 1 or (begins and number == 0)
            parts.append(_page(course, site, path, anchors, 0 if alone else 1))
    sheets = ["katex/katex.min.css", "course.css", "book.css"]
    links = "".join(
        f'<link rel="stylesheet" href="assets/coursekit/{name}">' for name in sheets
    )
    shown = escape(title)
    contents = "".join(_contents(course))
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        f"<title>{shown}</title>{links}</head>"
        '<body class="md-typeset ck-book" data-md-color-scheme="default">'
        f'<header><p class="ck-book-title">{shown}</p>'
        f"<nav><ul>{contents}</ul></nav></header>{''.join(parts)}</body></html>"
    )


def _contents(course):
    for chapter in course.chapters:
        first = chapter.pages[0]
        title = chapter.title or course.page_at(first).title
        yield f'<li><a href="#{_key(first)}">{escape(title)}</a>'
        if len(chapter.pages) > 1:
            rest = [p for p in chapter.pages if not p.endswith("index.md")]
            items = (
                f'<li><a href="#{_key(p)}">{escape(course.page_at(p).title)}</a></li>'
                for p in rest
            )
            yield f"<ul>{''.join(items)}</ul>"
        yield "</li>"


def _key(path):
    return "page-" + re.sub(r"\W+", "-", path.rsplit(".", 1)[0])


def _page(course, site, path, anchors, deeper):
    """Return a page as a section, its ids and links made the document's."""
    file = Path(site) / page_url(path) / "index.html"
    text = file.read_text("utf-8")
    start = text.index(">", text.index("<article")) + 1
    soup = BeautifulSoup(text[start : text.index("</article>")], "lxml").body
    for element in soup.select(_SCREEN_ONLY):
        element.decompose()
    for element in soup.find_all("details"):
        element["open"] = ""
    key = _key(path)
    for element in soup.find_all(True):
        _move(element, path, key, anchors)
    for level in range(5, 0, -1):
        for heading in soup.find_all(f"h{level}"):
            heading.name = f"h{level + deeper}"
    return f'<section id="{key}">{soup.decode_contents()}</section>'


def _move(element, path, key, anchors):
    """Prefix what names a place in the page, and point links into the document."""
    for name in list(element.attrs):
        value = element[name]
        if name == "id":
            element[name] = f"{key}--{value}"
        elif name in ("href", "xlink:href"):
            target = _target(value, path, key, anchors)
            if target is None:
                del element[name]
            else:
                element[name] = target
        elif name == "src" and ":" not in value:
            element[name] = resolve(value, page_url(path) + "index.html")
        elif name in ("clip-path", "fill", "style", "mask", "filter"):
            if "url(#" in value:
                element[name] = value.replace("url(#", f"url(#{key}--")
        elif name.startswith(("data-", "aria-controls")):
            del element[name]


def _target(link, path, key, anchors):
    """Return a link as it is in the document; None for a file of the site, which the
    document does not hold."""
    if re.match(r"\w+:", link):
        return link
    if link.startswith("#"):
        return f"#{key}--{link[1:]}" if link != "#" else f"#{key}"
    address, anchor = urldefrag(link)
    page = unquote(resolve(address, page_url(path) + "index.html"))
    page = "" if page == "." else page.rstrip("/") + "/"
    if page not in anchors:
        return None
    return f"#{anchors[page]}--{anchor}" if anchor else f"#{anchors[page]}"


def print_book(html, site, browser):
    """Print a document of make_book into the site's folder; return the PDF's path.

    browser is the path of a Chromium or Chrome. Raises BookError if it prints
    nothing.
    """
    site = Path(site)
    source, target = site / "book.html", site / NAME
    source.write_text(html, "utf-8")
    try:
        with tempfile.TemporaryDirectory() as profile:
            command = [
                browser,
                "--headless",
                "--no-sandbox",  # it may be root's; the pages are our own
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--host-resolver-rules=MAP * ~NOTFOUND",
                f"--user-data-dir={profile}",
                "--allow-file-access-from-files",
                "--no-pdf-header-footer",
                "--generate-pdf-document-outline",
                f"--print-to-pdf={target.resolve()}",
                source.resolve().as_uri(),
            ]
            done = subprocess.run(
                command, capture_output=True, text=True, timeout=_SECONDS
            )
    except subprocess.TimeoutExpired:
        raise BookError(f"{browser} did not print within {_SECONDS} s") from None
    finally:
        source.unlink()
    if not target.is_file():
        raise BookError(f"{browser} printed nothing: {done.stderr.strip()[-500:]}")
    return target
