"""The feed of changes: an Atom file made from the page that lists them."""

import re
import xml.etree.ElementTree as ET

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}$")
_ATOM = "http://www.w3.org/2005/Atom"


def make_feed(page, title, site_url, page_address, convert):
    """Return the text of an Atom feed of a page that has a heading of level 2 for each
    day with changes, like ``## 2026-11-27``.

    page_address is the page's, absolute; convert makes HTML of the Markdown under a
    heading. Raises ValueError for a page without such a heading.
    """
    heads = [h for h in page.headings if h.level == 2]
    days = [h for h in heads if _DAY.match(h.text)]
    if not days:
        raise ValueError(f"{page.file}: no heading like `## 2026-11-27`")
    ET.register_namespace("", _ATOM)
    feed = ET.Element(f"{{{_ATOM}}}feed")

    def add(parent, tag, text=None, **attributes):
        element = ET.SubElement(parent, f"{{{_ATOM}}}{tag}", attributes)
        element.text = text
        return element

    add(feed, "title", title)
    add(feed, "id", site_url)
    add(feed, "link", href=page_address)
    add(feed, "link", rel="self", href=site_url + "changes.xml")
    add(feed, "updated", _midnight(max(h.text for h in days)))
    add(add(feed, "author"), "name", title)
    for head in days:
        end = min(
            (h.line for h in heads if h.line > head.line), default=len(page.lines) + 1
        )
        html = convert("\n".join(page.lines[head.line : end - 1]))
        entry = add(feed, "entry")
        # A heading that begins with a digit gets a name from Markdown all the same.
        address = f"{page_address}#{head.text}"
        add(entry, "title", head.text)
        add(entry, "id", address)
        add(entry, "link", href=address)
        add(entry, "updated", _midnight(head.text))
        add(entry, "content", html, type="html")
    return ET.tostring(feed, encoding="unicode", xml_declaration=True) + "\n"


def _midnight(day):
    return f"{day}T00:00:00Z"
