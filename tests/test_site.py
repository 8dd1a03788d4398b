"""The built site: strict build, every link and anchor, nothing from another server."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

import material
import pytest

from coursekit.plugin import COSTLY
from coursekit.policy import inline_hashes
from coursekit.urls import download_name, page_url

BASE = "http://site.test/"

# What may name another host: namespaces, and links that a reader may follow.
NAMESPACES = ("http://www.w3.org/",)


class Elements(HTMLParser):
    """Collects ids, links and what a page loads."""

    loads = (("img", "src"), ("script", "src"), ("iframe", "src"), ("source", "src"))

    def __init__(self):
        super().__init__()
        self.ids, self.links, self.loaded = [], [], []

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if attrs.get("id"):
            self.ids.append(attrs["id"])
        if tag == "a" and (href := attrs.get("href") or attrs.get("xlink:href")):
            self.links.append(href)
        if tag == "link" and "canonical" not in (attrs.get("rel") or ""):
            self.loaded.append(attrs.get("href", ""))
        for name, key in self.loads:
            if tag == name and attrs.get(key):
                self.loaded.append(attrs[key])


@pytest.fixture(scope="session")
def pages(site):
    """{URL path: (HTML, Elements)} of every page of the site."""
    found = {}
    for file in sorted(site.rglob("*.html")):
        text = file.read_text("utf-8")
        elements = Elements()
        elements.feed(text)
        path = file.relative_to(site).as_posix().removesuffix("index.html")
        found[path] = (text, elements)
    return found


def test_every_source_has_its_page(pages, course):
    assert len(pages) >= len(course.pages) >= 120


def test_every_link_and_anchor_leads_somewhere(site, pages):
    dead, seen = [], 0
    for path, (_, elements) in pages.items():
        if path == "404.html":
            continue
        for link in elements.links + elements.loaded:
            if re.match(r"^(https?:|mailto:|data:|#$)", link):
                continue
            url, anchor = urldefrag(urljoin(BASE + path, link))
            target = unquote(url.removeprefix(BASE))
            seen += 1
            if target in pages:
                if anchor and unquote(anchor) not in pages[target][1].ids:
                    dead.append(f"{path}: {link}")
            elif not (site / target).is_file():
                dead.append(f"{path}: {link}")
    assert dead == []
    assert seen >= 10_000


def test_ids_are_unique(pages):
    for path, (_, elements) in pages.items():
        doubled = {i for i in elements.ids if elements.ids.count(i) > 1}
        assert doubled == set(), path


def test_nothing_is_loaded_from_another_host(site, pages):
    for path, (text, elements) in pages.items():
        outside = [url for url in elements.loaded if re.match(r"^(https?:)?//", url)]
        assert outside == [], path
        assert "import(" not in text, path
    checked = 0
    for file in site.rglob("*.css"):
        urls = re.findall(r"url\(\s*[\"']?([^)\"']+)", file.read_text("utf-8"))
        assert [u for u in urls if re.match(r"^(https?:)?//", u)] == [], file
        for url in urls:
            if not url.startswith(("data:", "#", "var(")):
                assert (file.parent / url.split("?")[0]).is_file(), f"{file}: {url}"
        checked += 1
    assert checked >= 4


def test_building_again_gives_the_same_bytes(site, build_site, tmp_path):
    again = build_site(tmp_path)
    files = {f.relative_to(site) for f in site.rglob("*") if f.is_file()}
    assert files == {f.relative_to(again) for f in again.rglob("*") if f.is_file()}
    differing = [
        f for f in files if (site / f).read_bytes() != (again / f).read_bytes()
    ]
    assert differing == []
    assert len(files) >= 600


def test_no_formula_or_figure_is_left_out(pages):
    formulas = figures = 0
    for path, (text, _) in pages.items():
        assert "arithmatex" not in text, path
        assert "not drawn yet" not in text, path
        formulas += text.count('<span class="katex">')
        figures += text.count("<svg role=")
    assert formulas >= 100
    assert figures >= 7


def test_downloads_stand_beside_their_pages(site, course):
    names = [p for p, page in course.pages.items() if page.cells] + list(course.labs)
    for path in names:
        stem = site / page_url(path) / download_name(path)
        json.loads(stem.with_suffix(".ipynb").read_text("utf-8"))
        compile(stem.with_suffix(".py").read_text("utf-8"), path, "exec")
    assert len(names) >= 3


def test_the_search_holds_words_and_each_formula_at_most_once(site):
    index = json.loads((site / "search" / "search_index.json").read_text("utf-8"))
    text = " ".join(entry["text"] for entry in index["docs"])
    assert len(index["docs"]) >= 120
    assert "steepest" in text
    assert r"\frac" not in text
    assert r"\vec" not in text
    assert "aria-hidden" not in text
    assert "A vector x is a column" in text  # and not "xx", once heard and once seen


def test_the_search_knows_the_terms_where_pages_define_them(site, pages):
    index = json.loads((site / "search" / "search_index.json").read_text("utf-8"))
    terms = [e["location"] for e in index["docs"] if "#term-" in e["location"]]
    for location in terms:
        path, anchor = urldefrag(location)
        assert anchor in pages[path][1].ids, location
    assert len(set(terms)) == len(terms) >= 440


def test_a_link_that_is_a_formula_says_where_it_leads(pages):
    text, _ = pages["appendix/tables/"]
    link = (
        '<span class="ck-offscreen">Discrete distributions </span><span class="katex">'
    )
    assert text.count(link) >= 5


def test_every_page_holds_all_it_has_without_javascript(pages, course):
    cells = 0
    for path, page in course.pages.items():
        text, _ = pages[page_url(path)]
        outputs = [cell for cell in page.cells if cell.output]
        figures = [f for cell in page.cells for f in cell.figures] + page.figures
        markers = page.marked("exercise")
        exercises = [course.exercises[marker.value] for marker in markers]
        held = {
            'class="ck-cell"': len(page.cells),
            'class="ck-output"': len(outputs),
            "<svg role=": len(figures),
            'class="ck-exercise"': len(exercises),
            'class="ck-hint"': sum(len(e.hints) for e in exercises),
            'class="ck-solution"': len(exercises),
        }
        assert {part: text.count(part) for part in held} == held, path
        cells += len(page.cells)
    assert cells >= 230


def test_one_policy_closes_every_page_to_other_hosts(pages):
    policies = set()
    for path, (text, _) in pages.items():
        (policy,) = re.findall(
            r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">', text
        )
        before = text[: text.index("Content-Security-Policy")]
        assert "<script" not in before, path
        # But for the site's own styles and fonts: a browser looks no further ahead.
        early = re.findall("<link [^>]*>", before)
        assert len(early) >= 3, path
        for link in early:
            assert re.match('<link rel="(stylesheet|preload)" href="[^:]*" ?', link), (
                path
            )
        assert 'rel="stylesheet"' not in text[len(before) :], path
        for wanted in inline_hashes(text):
            assert wanted in policy, path
        policies.add(policy)
    (policy,) = policies
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    assert rules["default-src"] == "'self'"
    assert rules["connect-src"] == "'self'"
    assert "unsafe-inline" not in rules["script-src"]
    assert "'unsafe-eval'" not in rules["script-src"]
    assert not re.search(r"https?:|\*", policy)


def test_every_page_says_where_to_report_a_mistake(pages, course):
    names = {*course.pages, *course.labs} - {"errata.md"}
    for path in names:
        text, _ = pages[page_url(path)]
        assert text.count("Something wrong here?") == 1, path
        href = re.search(r'class="ck-report"><a href="([^"]*)"', text)[1]
        target = urljoin(BASE + page_url(path), href)
        assert target == BASE + page_url("errata.md"), path
    assert len(names) >= 130


def test_an_address_that_leads_nowhere_gets_help(site, course):
    text = (site / "404.html").read_text("utf-8")
    assert "This page is not here" in text
    titles = [c.title for c in course.chapters if c.title]
    assert len(titles) >= 11
    for title in titles:
        assert f">{title}</a>" in text.split("This page is not here")[1], title


def test_the_site_has_a_favicon_of_its_own(site, pages):
    text, _ = pages[""]
    assert re.search(r'rel="icon" href="assets/favicon.svg"', text)
    assert (site / "assets" / "favicon.svg").is_file()


def test_what_styles_a_page_twice_is_taken_out_of_materials_files(site):
    theme = Path(material.__file__).parent / "templates"
    for pattern, what, _ in COSTLY:
        (theirs,) = theme.glob(pattern)
        (ours,) = site.glob(pattern)
        assert len(re.findall(what, theirs.read_text("utf-8"))) == 1
        assert not re.search(what, ours.read_text("utf-8"))


def test_a_page_is_styled_for_scripts_before_it_is_laid_out(pages):
    for path, (text, _) in pages.items():
        head = text[: text.index("<body")]
        assert head.count('classList.replace("no-js", "js")') == 1, path
        script = head.index('classList.replace("no-js", "js")')
        assert head.rindex('rel="stylesheet"') < script, path
