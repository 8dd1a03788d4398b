"""The whole course as one PDF: the built site's pages one after the other, printed by
a browser chapter by chapter, joined with links and bookmarks that work.
"""

import re
import subprocess
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from html import escape
from pathlib import Path
from urllib.parse import unquote, urldefrag

import lxml.html
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject

from coursekit.urls import page_url, resolve

NAME = "course.pdf"
# What a page has for the screen only.
_DROPPED_TAGS = {"script", "style", "button"}
_DROPPED = {
    "headerlink",
    "ck-source",
    "ck-downloads",
    "ck-time",
    "ck-report",
    "ck-kept",
    "ck-answer",
    "md-content__button",
    "katex-mathml",
}
_HEADINGS = {f"h{level}": level for level in range(1, 6)}
_AWAY = "https://book.invalid/#"  # a link to another part, until they are joined
_SECONDS = 900  # a browser that has not printed by then hangs


class BookError(Exception):
    """The document could not be printed; the message says why."""


@dataclass
class Part:
    """A chapter on its way to paper: its title, the HTML of its pages, and the names
    of the places in it."""

    title: str
    html: str
    places: set[str]

    @property
    def away(self):
        """The places in other parts that it links to."""
        return set(re.findall(re.escape(_AWAY) + r'([^"]+)', self.html))


def make_parts(course, site):
    """Return a Part for each chapter of the nav, from the site in a folder.

    A page's title becomes a heading of level 2 (of level 1 where it begins a chapter
    or stands alone), so that the headings are the bookmarks. Raises FileNotFoundError
    if a page is missing from the site.
    """
    keys = {page_url(path): _key(path) for path in course.order}
    parts = []
    for chapter in course.chapters:
        first = chapter.pages[0]
        begins = first.endswith("index.md") or len(chapter.pages) == 1
        title = chapter.title or course.page_at(first).title
        texts, places = [], set()
        if not begins:
            texts.append(f"<h1>{escape(title)}</h1>")
        for path in chapter.pages:
            own = {page_url(p) for p in chapter.pages}
            tree = _page(site, path, keys, own, 0 if begins and path == first else 1)
            places.update(tree.xpath("//@id"))
            texts.append(lxml.html.tostring(tree, encoding="unicode"))
        parts.append(Part(title, "".join(texts), places))
    return parts


def contents_part(course, title):
    """Return the Part that begins the document: its title and its contents."""
    items = []
    for chapter in course.chapters:
        pages = [(course.page_at(path).title, _key(path)) for path in chapter.pages]
        if chapter.title:
            pages[0] = (chapter.title, pages[0][1])
        links = [f'<a href="{_AWAY}{key}">{escape(name)}</a>' for name, key in pages]
        rest = "".join(f"<li>{link}</li>" for link in links[1:])
        items.append(f"<li>{links[0]}{f'<ul>{rest}</ul>' if rest else ''}</li>")
    shown = escape(title)
    html = (
        f'<h1 class="ck-book-title">{shown}</h1>'
        f'<nav class="ck-book-contents"><ul>{"".join(items)}</ul></nav>'
    )
    return Part(title, html, set())


def _key(path):
    return "page-" + re.sub(r"\W+", "-", path.rsplit(".", 1)[0])


def _page(site, path, keys, own, deeper):
    """Return a page as a section, its ids and links made the document's."""
    text = Path(site, page_url(path), "index.html").read_text("utf-8")
    start = text.index(">", text.index("<article")) + 1
    article = text[start : text.index("</article>")]
    section = lxml.html.fragment_fromstring(article, create_parent="section")
    key = _key(path)
    for element in list(section.iter()):
        if not isinstance(element.tag, str):
            continue
        classes = set((element.get("class") or "").split())
        if element.tag in _DROPPED_TAGS or classes & _DROPPED:
            element.drop_tree()
            continue
        if element.tag == "details":
            element.set("open", "")
        if element.tag in _HEADINGS:
            element.tag = f"h{_HEADINGS[element.tag] + deeper}"
        _move(element, path, key, keys, own)
    section.set("id", key)
    return section


def _move(element, path, key, keys, own):
    """Prefix what names a place in the page, and point links into the document."""
    for name, value in element.attrib.items():
        if name == "id":
            element.set(name, f"{key}--{value}")
        elif name in ("href", "xlink:href"):
            target = _target(value, path, key, keys, own)
            if target is None:
                del element.attrib[name]
            else:
                element.set(name, target)
        elif name == "src" and ":" not in value:
            element.set(name, resolve(value, page_url(path) + "index.html"))
        elif "url(#" in value:
            element.set(name, value.replace("url(#", f"url(#{key}--"))
        elif name.startswith("data-"):
            del element.attrib[name]


def _target(link, path, key, keys, own):
    """Return a link as it is in the document; None for a file of the site, which the
    document does not hold."""
    if re.match(r"\w+:", link):
        return link
    if link.startswith("#"):
        return f"#{key}--{link[1:]}" if link != "#" else f"#{key}"
    address, anchor = urldefrag(link)
    page = unquote(resolve(address, page_url(path) + "index.html"))
    page = "" if page == "." else page.rstrip("/") + "/"
    if page not in keys:
        return None
    place = f"{keys[page]}--{unquote(anchor)}" if anchor else keys[page]
    return f"#{place}" if page in own else f"{_AWAY}{place}"


def make_document(part, wanted):
    """Return the HTML of a part as a document, to be opened in the site's folder.

    wanted are the places that other parts link to: a browser names only those places
    in a PDF that the document itself links to, so links to these stand in it, unseen.
    """
    sheets = ("course.css", "book.css")
    styles = "".join(
        f'<link rel="stylesheet" href="assets/coursekit/{name}">' for name in sheets
    )
    named = sorted(wanted & part.places)
    unseen = "".join(f'<a href="#{escape(place)}"></a>' for place in named)
    foot = part.title.replace("\\", "").replace('"', "")
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        f"<title>{escape(part.title)}</title>{styles}"
        f'<style>@page {{ @bottom-center {{ content: "{foot} · " counter(page); }} }}'
        '</style></head><body class="md-typeset ck-book"'
        f' data-md-color-scheme="default">{part.html}<nav hidden>{unseen}</nav>'
        "</body></html>"
    )


def print_book(parts, site, browser, workers=2):
    """Print parts into one PDF in the site's folder; return its path.

    browser is the path of a Chromium or Chrome. Raises BookError if it prints
    nothing, or if a link leads to a place that is nowhere.
    """
    site = Path(site)
    away = set().union(*(part.away for part in parts))
    with tempfile.TemporaryDirectory() as folder:

        def print_part(number):
            html = make_document(parts[number], away)
            return _print(html, site, Path(folder), number, browser)

        with ThreadPoolExecutor(workers) as pool:
            files = list(pool.map(print_part, range(len(parts))))
        join_parts([part.title for part in parts], files, site / NAME)
    return site / NAME


def _print(html, site, folder, number, browser):
    source = site / f"book-{number}.html"  # in the site, for its styles and fonts
    target = folder / f"{number}.pdf"
    source.write_text(html, "utf-8")
    command = [
        str(browser),
        "--headless",
        "--no-sandbox",  # it may be root's; the pages are our own
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--host-resolver-rules=MAP * ~NOTFOUND",
        f"--user-data-dir={folder / f'profile-{number}'}",
        "--allow-file-access-from-files",
        "--no-pdf-header-footer",
        "--generate-pdf-document-outline",
        f"--print-to-pdf={target}",
        source.resolve().as_uri(),
    ]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=_SECONDS)
    except subprocess.TimeoutExpired:
        raise BookError(f"{browser} did not print within {_SECONDS} s") from None
    finally:
        source.unlink()
    if not target.is_file():
        raise BookError(f"{browser} printed nothing: {done.stderr.strip()[-500:]}")
    return target


def join_parts(titles, files, target):
    """Write the PDFs of parts as one, with their bookmarks, and links between them.

    Raises BookError if a link leads to a place that is nowhere.
    """
    writer = PdfWriter()
    for file in files:
        writer.append(PdfReader(file), import_outline=True)
    writer.metadata = {"/Title": titles[0]}
    places = writer.named_destinations
    for page in writer.pages:
        for link in page.get("/Annots") or []:
            action = link.get_object().get("/A")
            uri = action.get_object().get("/URI", "") if action else ""
            if not uri.startswith(_AWAY):
                continue
            place = places.get("/" + unquote(uri.removeprefix(_AWAY)))
            place = place or places.get(unquote(uri.removeprefix(_AWAY)))
            if place is None:
                raise BookError(f"a link to a place that is nowhere: {uri}")
            goto = DictionaryObject()
            goto[NameObject("/S")] = NameObject("/GoTo")
            goto[NameObject("/D")] = ArrayObject(place.dest_array)
            link.get_object()[NameObject("/A")] = goto
    writer.compress_identical_objects(remove_unreferenced=True)
    writer.write(target)
