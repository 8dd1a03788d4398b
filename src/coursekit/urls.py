"""Where pages of the course stand on the site, and links between them."""

import posixpath
import re
from html import escape, unescape
from urllib.parse import urljoin

_MD_LINK = re.compile(r'href="(?!\w+:|/|#)([^"#]+)\.(?:md|py)(#[^"]*)?"')


def page_url(path):
    """Return the folder, from the site's root, that a source's page stands in.

    >>> page_url("a/b.md"), page_url("a/index.md"), page_url("examples/c.py")
    ('a/b/', 'a/', 'examples/c/')
    """
    stem = path.rsplit(".", 1)[0]
    if posixpath.basename(stem) == "index":
        stem = posixpath.dirname(stem)
    return f"{stem}/" if stem else ""


def relative_url(target, start):
    """Return the URL of the page at path target as seen from the page at start.

    >>> relative_url("a/b.md", "a/c.md"), relative_url("index.md", "a/c.md")
    ('../b/', '../../')
    """
    here = page_url(start) or "."
    return posixpath.relpath(page_url(target) or ".", here).rstrip("/") + "/"


def download_name(path):
    """Return the name, without its ending, of a page's downloads.

    >>> download_name("a/the-gradient.md"), download_name("a/index.md")
    ('the-gradient', 'a')
    """
    stem = path.rsplit(".", 1)[0]
    base = posixpath.basename(stem)
    if base == "index":
        base = posixpath.basename(posixpath.dirname(stem)) or "home"
    return base


def resolve(link, start):
    """Return the path of a relative link's target, below the docs folder.

    >>> resolve("../a/b.md", "c/d.md")
    'a/b.md'
    """
    return posixpath.normpath(posixpath.join(posixpath.dirname(start), link))


def rewrite_links(html, start, known):
    """Return HTML with links to sources of pages made links to the pages.

    Only links to a path in known change. MkDocs does this for a page's own
    Markdown, not for captions, exercises and notebooks.
    """

    def rewrite(match):
        ending = match.group(0).split('"')[1].split("#")[0].rsplit(".", 1)[1]
        target = resolve(f"{match[1]}.{ending}", start)
        if target not in known:
            return match.group(0)
        return f'href="{relative_url(target, start)}{match[2] or ""}"'

    return _MD_LINK.sub(rewrite, html)


def absolute_links(html, address):
    """Return HTML in which every relative link is absolute, as seen from an address.

    >>> absolute_links('<a href="../b/">b</a>', "http://x.test/a/")
    '<a href="http://x.test/b/">b</a>'
    """
    return re.sub(r'href="([^"]*)"', lambda m: f'href="{urljoin(address, m[1])}"', html)


_FORMULA_LINK = re.compile(
    r'<a href="([^"#]+)(#[^"]*)?">(<span class="arithmatex">[^<]*</span>)</a>'
)


def label_formula_links(html, start, titles):
    """Return the HTML of the page at path start, not yet typeset, in which a link that
    is a formula and nothing else also has, unseen, the title of the page that it
    leads to: a screen reader finds no words in it.

    titles are those of the course's pages, by their addresses.

    >>> link = '<a href="../b/"><span class="arithmatex">x</span></a>'
    >>> label_formula_links(link, "a.md", {"b/": "Bowls"})[:55]
    '<a href="../b/"><span class="ck-offscreen">Bowls </span'
    """

    def label(match):
        folder = posixpath.normpath(posixpath.join(page_url(start), match[1]))
        title = titles.get(f"{folder}/")
        if title is None:
            return match[0]
        href = f"{match[1]}{match[2] or ''}"
        name = f'<span class="ck-offscreen">{escape(title)} </span>'
        return f'<a href="{href}">{name}{match[3]}</a>'

    return _FORMULA_LINK.sub(label, html)


def link_sources(html, page, pattern):
    """Return a page's HTML with a link to the source line in each heading of level 2
    that the source has.

    pattern is an address with {file} and {line}; without one nothing changes.
    """
    if not pattern or page is None:
        return html
    lines = {_plain(h.text): h.line for h in page.headings if h.level == 2}

    def add(match):
        text = _plain(
            unescape(re.sub(r"<a class=\"headerlink.*|<[^>]*>", "", match[2]))
        )
        if text not in lines:
            return match[0]
        href = escape(pattern.format(file=page.file, line=lines[text]))
        link = (
            f'<a class="ck-source" href="{href}" title="Source of this section"'
            " data-search-exclude>&lt;/&gt;</a>"
        )
        return f"{match[1]}{match[2]}{link}</h2>"

    return re.sub(r"(<h2\b[^>]*>)(.*?)</h2>", add, html, flags=re.S)


def _plain(text):
    return re.sub(r"[`*_\\]|\s*\{[^}]*\}$", "", text).strip()
