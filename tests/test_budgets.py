"""Pages stay within benchmarks/budgets.toml: requests and bytes of a fresh load,
nothing that jumps, and no search index before the search is opened.
"""

import sys
import tomllib
from pathlib import Path

import pytest

from browsing import launch

sys.path.insert(0, str(Path(__file__).parent.parent / "benchmarks"))

from served import CompressedServer, sent_bytes
from weight import INDEX, KINDS, WORKER, heaviest_pages, load, offline_copy, search

BENCHMARKS = Path(__file__).parent.parent / "benchmarks"
BUDGETS = tomllib.loads((BENCHMARKS / "budgets.toml").read_text("utf-8"))


@pytest.fixture(scope="module")
def server(site, port):
    with CompressedServer(site, port) as started:
        yield started


@pytest.fixture(scope="module")
def browser():
    with launch() as started:
        yield started


@pytest.fixture(scope="module")
def loads(site, server, browser):
    """What the fresh load of each kind of page, and of the heaviest ones, takes."""
    pages = [*KINDS.items(), *(("heaviest", path) for path in heaviest_pages(site))]
    return [(kind, path, load(browser, server, path)) for kind, path in pages]


@pytest.mark.parametrize("what", ["requests", "bytes"])
def test_a_fresh_load_stays_within_its_budget(loads, what):
    over = {
        (kind, path): got[what]
        for kind, path, got in loads
        if got[what] > BUDGETS[kind][what]
    }
    assert over == {}
    assert len(loads) >= 7


def test_nothing_jumps(loads):
    jumped = {
        path: (got["shift"], got["shifted"])
        for _, path, got in loads
        if got["shift"] > BUDGETS["layout"]["shift"]
    }
    assert jumped == {}


def test_the_search_loads_when_it_is_opened(loads, server, browser):
    for _, path, got in loads:
        early = [name for name, _ in got["sent"] if name == INDEX or WORKER in name]
        assert early == [], path
    _, asked = search(browser, server)
    assert asked.count(INDEX) == 1
    assert sum(WORKER in name for name in asked) == 1


@pytest.mark.parametrize("query", ["q", "h"])
def test_an_address_with_a_question_or_from_a_result_loads_the_search(
    server, browser, query
):
    page = browser.new_page(service_workers="block")
    page.goto(f"{server.address}{KINDS['chapter page']}?{query}=gradient")
    if query == "q":
        page.locator(".md-search-result__item").first.wait_for()
    else:
        page.locator("mark[data-md-highlight]").first.wait_for()
    page.close()


def test_the_index_and_the_offline_copy_stay_within_their_budgets(site):
    assert len(sent_bytes(site / INDEX[1:])[0]) <= BUDGETS["search index"]["bytes"]
    files, size = offline_copy(site)
    assert size <= BUDGETS["offline copy"]["bytes"]
    assert files >= 130
