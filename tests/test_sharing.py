"""What the site gives to other sites and programs: cards, a feed, addresses."""

import io
import xml.etree.ElementTree as ET

import pytest
from PIL import Image

from coursekit.card import SIZE, draw_card, wrap
from coursekit.feed import make_feed
from coursekit.page import parse_page
from coursekit.urls import link_sources, page_url

ATOM = "{http://www.w3.org/2005/Atom}"
CHANGES = """---
title: Changes
description: "News."
---

# Changes

## 2026-05-02

A new page, [Bowls](bowls/index.md).

## 2026-05-01

The first one.

## How to follow

By the feed.
"""


def test_a_card_holds_all_of_a_long_title():
    words = "The determinant of an uncommonly long title that goes on and on " * 3
    for title in ("Short", words):
        image = Image.open(io.BytesIO(draw_card("Site", "1 Chapter", title, words)))
        assert image.size == SIZE
        ink = image.convert("L").point(lambda v: 255 * (v > 120)).getbbox()
        left, _, right, bottom = ink
        assert left == 0  # the stripe
        assert right <= SIZE[0] - 40
        assert bottom <= SIZE[1]
    assert draw_card("a", "b", "c", "d") == draw_card("a", "b", "c", "d")


@pytest.mark.parametrize("text", ["", "word", "a bb ccc dddd eeeee ffffff"])
def test_wrapped_lines_are_no_wider_than_asked(text):
    lines = wrap(text, 8, 3, len)
    assert len(lines) <= 3
    assert all(len(line) <= 8 for line in lines)


def test_the_feed_has_an_entry_for_each_day():
    page = parse_page(CHANGES, "docs/changes.md")
    feed = make_feed(
        page, "Site", "http://s.test/", "http://s.test/changes/", str.strip
    )
    root = ET.fromstring(feed.encode())
    titles = [entry.findtext(f"{ATOM}title") for entry in root.iter(f"{ATOM}entry")]
    assert titles == ["2026-05-02", "2026-05-01"]
    contents = [entry.findtext(f"{ATOM}content") for entry in root.iter(f"{ATOM}entry")]
    assert contents[1] == "The first one."
    assert root.findtext(f"{ATOM}updated") == "2026-05-02T00:00:00Z"


def test_a_feed_without_days_is_an_error():
    page = parse_page(CHANGES.replace("2026-05-0", "May "), "docs/changes.md")
    with pytest.raises(ValueError, match=r"docs/changes\.md: no heading like"):
        make_feed(page, "Site", "http://s.test/", "http://s.test/changes/", str)


def test_headings_link_to_their_source_line():
    page = parse_page(CHANGES, "docs/changes.md")
    html = (
        '<h2 id="x">How to follow<a class="headerlink" href="#x">¶</a></h2><h2>New</h2>'
    )
    pattern = "http://h.test/{file}#L{line}"
    linked = link_sources(html, page, pattern)
    assert 'href="http://h.test/docs/changes.md#L16"' in linked
    assert linked.count("ck-source") == 1
    assert link_sources(html, page, "") == html


def test_every_page_of_the_site_names_its_card_and_its_address(site, course, port):
    address = f"http://127.0.0.1:{port}/"
    sitemap = (site / "sitemap.xml").read_text("utf-8")
    names = [*course.pages, *course.labs]
    for path in names:
        url = page_url(path)
        text = (site / url / "index.html").read_text("utf-8")
        assert f'<link rel="canonical" href="{address}{url}">' in text, path
        assert f"<loc>{address}{url}</loc>" in sitemap, path
        card = f"assets/cards/{path.rsplit('.', 1)[0]}.png"
        assert f'<meta property="og:image" content="{address}{card}">' in text, path
        with Image.open(site / card) as image:
            assert image.size == SIZE, path
    assert len(names) >= 130


def test_the_site_has_its_feed_with_absolute_links(site, port):
    root = ET.parse(site / "changes.xml").getroot()
    entries = list(root.iter(f"{ATOM}entry"))
    assert entries
    page = (site / "changes" / "index.html").read_text("utf-8")
    for entry in entries:
        link = entry.find(f"{ATOM}link").get("href")
        assert link.startswith(f"http://127.0.0.1:{port}/changes/#")
        assert f'id="{link.split("#")[1]}"' in page
        assert 'href="../' not in entry.findtext(f"{ATOM}content")
    assert 'type="application/atom+xml"' in page
