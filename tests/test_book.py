"""The course as one PDF: every link has its place, every page a bookmark."""

import dataclasses
import re

import pytest
from pypdf import PdfReader

from coursekit.book import (
    BookError,
    Part,
    contents_part,
    join_parts,
    make_document,
    make_parts,
    print_book,
)
from coursekit.tools import find_browser


def bookmarks(outline):
    """The titles of a PDF's bookmarks, with their depth."""
    depth, found = 0, []

    def walk(entries, depth):
        for entry in entries:
            if isinstance(entry, list):
                walk(entry, depth + 1)
            else:
                found.append((depth, entry.title))

    walk(outline, depth)
    return found


def test_every_link_of_the_book_has_its_place(course, site):
    parts = [contents_part(course, "Course"), *make_parts(course, site)]
    assert len(parts) == len(course.chapters) + 1
    places = [place for part in parts for place in part.places]
    assert len(set(places)) == len(places) >= 3000
    links = 0
    for part in parts:
        own = set(re.findall(r'href="#([^"]+)"', part.html))
        assert own <= part.places, sorted(own - part.places)[:5]
        assert part.away <= set(places), sorted(part.away - set(places))[:5]
        assert not re.search(r"<script|<button|data-exercise", part.html)
        links += len(own) + len(part.away)
    assert links >= 1500
    text = "".join(part.html for part in parts)
    for path in course.order:
        assert course.page_at(path).title in text, path


def test_a_printed_book_has_bookmarks_and_links_between_its_parts(course, site):
    some = dataclasses.replace(course, chapters=course.chapters[2:4])
    parts = [contents_part(some, "Two chapters"), *make_parts(some, site)]
    away = parts[2].away
    assert away  # or there is nothing to join
    reader = PdfReader(print_book(parts, site, find_browser()))
    titles = bookmarks(reader.outline)
    pages = [path for chapter in some.chapters for path in chapter.pages]
    for path in pages:
        depth = 0 if path.endswith("index.md") else 1
        assert (depth, course.page_at(path).title) in titles, path
    jumps = 0
    for page in reader.pages:
        for link in page.get("/Annots") or []:
            action = link.get_object().get("/A")
            if not action:
                continue
            action = action.get_object()
            assert "book.invalid" not in action.get("/URI", "")
            if action["/S"] == "/GoTo":
                assert action["/D"][0].get_object()["/Type"] == "/Page"
                jumps += 1
    assert jumps >= len(pages)
    text = "".join(page.extract_text() for page in reader.pages)
    assert "Two chapters" in text
    assert len(reader.pages) >= 60
    (site / "course.pdf").unlink()


def test_a_link_to_nowhere_stops_the_book(tmp_path):
    html = '<h1>Part</h1><a href="https://book.invalid/#nowhere">there</a>'
    with pytest.raises(BookError, match="a place that is nowhere"):
        print_book([Part("Part", html, set())], tmp_path, find_browser(), workers=1)
    assert list(tmp_path.iterdir()) == []


def test_a_document_names_what_others_link_to():
    part = Part("A", '<h1 id="x">A</h1>', {"x", "y"})
    assert '<a href="#x"></a>' in make_document(part, {"x", "z"})
    assert "#z" not in make_document(part, {"x", "z"})


def test_joining_nothing_is_an_error(tmp_path):
    with pytest.raises(FileNotFoundError):
        join_parts(["A"], [tmp_path / "missing.pdf"], tmp_path / "book.pdf")
