"""What the search index leaves out: figures, and formulas as they are seen.

The search plugin skips only whole sections that are marked ``data-search-exclude``. It
would read a formula twice, as MathML and as it is drawn, and parse each line of a
figure: most of a page's HTML. So they are taken out while it reads.
"""

import re

_MARK = "data-search-exclude"
_EXCLUDED = re.compile(rf"<(\w+)[^<>]*\s{_MARK}\b[^<>]*>")


def set_aside(html):
    """Return ``(short, kept)``: the HTML with a comment in place of each element that
    is marked ``data-search-exclude``, and the list of these elements.

    An element has to be closed, and may hold others of its name. Raises ValueError
    for one that is not closed.
    """
    short, kept, at = [], [], 0
    while opening := _find_excluded(html, at):
        end = _end_of(html, opening)
        short += [html[at : opening.start()], f"<!--aside {len(kept)}-->"]
        kept.append(html[opening.start() : end].replace(" data-search-exclude", ""))
        at = end
    return "".join([*short, html[at:]]), kept


def put_back(short, kept):
    """Return the HTML of set_aside, without the marks."""
    return re.sub(r"<!--aside (\d+)-->", lambda m: kept[int(m[1])], short)


def _find_excluded(html, at):
    """Return the match of the next marked opening tag, or None."""
    while (at := html.find(_MARK, at)) >= 0:
        if found := _EXCLUDED.match(html, html.rfind("<", 0, at)):
            return found
        at += len(_MARK)
    return None


def _end_of(html, opening):
    depth = 0
    for tag in re.compile(rf"<(/?){opening[1]}\b").finditer(html, opening.start()):
        depth += -1 if tag[1] else 1
        if not depth:
            return html.index(">", tag.start()) + 1
    raise ValueError(f"an element is not closed: {opening[0][:60]}")
