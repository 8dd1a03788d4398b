"""The built site in a real browser: no error on the console, no request to another
host, nothing wider than the screen, in both colour schemes.
"""

from pathlib import Path

import pytest

from browsing import close_network, launch, serve

KINDS = {
    "home": "",
    "map": "course-map/",
    "chapter": "differential-calculus/",
    "page": "differential-calculus/the-gradient/",
    "another page": "differential-calculus/derivative-rules/",
    "review": "backpropagation/review/",
    "tables": "appendix/tables/",
    "teachers": "for-teachers/",
    "functions": "functions/",
    "lab": "examples/newtons-fractal/",
    "notation": "notation/",
    "glossary": "glossary/",
    "references": "references/",
    "missing": "404.html",
}
AXE = Path(__file__).parent.parent / "node_modules" / "axe-core" / "axe.min.js"
SCREENS = {"laptop": (1280, 800), "phone": (360, 740)}


@pytest.fixture(scope="module")
def address(site, port):
    with serve(site, port) as url:
        yield url


@pytest.fixture(scope="module")
def browser():
    with launch() as started:
        yield started


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_kind_of_page(browser, address, screen, scheme):
    width, height = SCREENS[screen]
    context = browser.new_context(
        viewport={"width": width, "height": height}, color_scheme=scheme
    )
    outside = close_network(context, address)
    errors, loaded = [], 0
    page = context.new_page()
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on(
        "console",
        lambda message: (
            message.type in ("error", "warning") and errors.append(message.text)
        ),
    )

    for name, path in KINDS.items():
        response = page.goto(address + path, wait_until="networkidle")
        assert response.status == 200, name
        shown = page.evaluate("document.body.getAttribute('data-md-color-scheme')")
        assert shown == ("slate" if scheme == "dark" else "default")
        too_wide = page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        assert too_wide <= 0, f"{name}: {too_wide} px too wide"
        loaded += 1
    assert loaded == len(KINDS)
    assert errors == []
    assert outside == []
    context.close()


def test_figures_follow_the_colour_scheme(browser, address):
    ink = {}
    for scheme in ("light", "dark"):
        context = browser.new_context(color_scheme=scheme)
        page = context.new_page()
        page.goto(address + KINDS["page"], wait_until="networkidle")
        ink[scheme] = page.evaluate(
            "getComputedStyle(document.querySelector('.ck-svg text')).fill"
        )
        context.close()
    assert ink["light"] == "rgb(27, 31, 36)"
    assert ink["dark"] == "rgb(230, 233, 238)"


def test_the_figures_font_is_the_sites_own(browser, address):
    page = browser.new_page()
    page.goto(address + KINDS["page"], wait_until="networkidle")
    # They come when what they write comes into sight.
    for shown, font in ((".ck-svg", "DejaVu Sans"), (".katex", "KaTeX_Main")):
        page.locator(shown).first.scroll_into_view_if_needed()
        page.wait_for_function(
            """(font) => [...document.fonts].some(
                (f) => f.status == "loaded" && f.family.includes(font))""",
            arg=font,
        )
    page.close()


def test_without_javascript_a_page_shows_all_it_has(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + KINDS["page"])
    for selector in (".ck-code", ".ck-output", "figure svg", ".katex", ".ck-starter"):
        assert page.locator(selector).first.is_visible(), selector
    solution = page.locator(".ck-solution").first
    assert not solution.locator(".ck-solution-code").is_visible()
    solution.locator("summary").click()
    assert solution.locator(".ck-solution-code").is_visible()
    hint = page.locator(".ck-hint").first
    hint.locator("summary").click()
    assert hint.locator("p").first.is_visible()
    context.close()


def test_pages_change_without_a_reload_and_python_stays(browser, address):
    context = browser.new_context(service_workers="block")
    outside = close_network(context, address)
    errors = []
    page = context.new_page()
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on(
        "console",
        lambda message: message.type == "error" and errors.append(message.text),
    )
    page.goto(address + KINDS["page"], wait_until="networkidle")
    page.evaluate("window.before = 'still here'")
    run = page.get_by_role("button", name="Run", exact=True)
    run.first.click()
    page.get_by_text("Done: 1 line printed.").first.wait_for(timeout=60_000)
    page.evaluate("window.worker = courseEngine.current")
    page.locator(".md-nav--primary a", has_text="Derivative rules").first.click()
    page.wait_for_url(address + KINDS["another page"])
    page.locator("h1", has_text="Derivative rules").wait_for()
    run.first.click()
    page.get_by_text("Done: ").first.wait_for(timeout=60_000)
    assert page.evaluate("window.before") == "still here"
    assert page.evaluate("window.worker === courseEngine.current")
    page.go_back()
    page.locator("h1", has_text="The gradient").wait_for()
    assert page.evaluate("window.before") == "still here"
    assert errors == []
    assert outside == []
    context.close()


def test_the_next_page_begins_at_its_top(browser, address):
    """Also if it is asked for at once after the last one was scrolled to its end."""
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.goto(address + KINDS["page"], wait_until="networkidle")
    title = page.locator("h1").inner_text()
    page.evaluate(
        """scrollTo(0, document.body.scrollHeight);
        document.querySelector("a.md-footer__link--next").click()"""
    )
    page.wait_for_function(
        "title => document.querySelector('h1').innerText !== title", arg=title
    )
    page.wait_for_timeout(1000)  # for what may move it still
    assert page.evaluate("scrollY") == 0
    assert "#" not in page.url
    page.close()


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_any_kind_of_page(browser, address, scheme, width):
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme=scheme,
        reduced_motion="reduce",
        bypass_csp=True,  # for axe itself
    )
    page = context.new_page()
    found, passed = [], 0
    for name, path in KINDS.items():
        page.goto(address + path, wait_until="networkidle")
        page.wait_for_timeout(300)
        page.evaluate(AXE.read_text("utf-8"))
        result = page.evaluate(
            "axe.run().then(r => [r.passes.length, r.violations.map("
            "v => [v.id, v.nodes.map(n => [n.target, n.failureSummary])])])"
        )
        passed += result[0]
        found += [f"{name}: {violation}"[:400] for violation in result[1]]
    assert found == []
    assert passed >= 20 * len(KINDS)
    context.close()


def test_a_lab_has_no_run_button(browser, address):
    page = browser.new_page()
    page.goto(address + KINDS["lab"], wait_until="networkidle")
    assert page.locator(".ck-lab").count() >= 5
    assert page.locator(".ck-lab button", has_text="Run").count() == 0
    page.goto(address + KINDS["page"], wait_until="networkidle")
    assert page.locator(".ck-cell button", has_text="Run").count() >= 4
    page.close()


# What a reader may type, and a page that has to be among the first results.
QUERIES = {
    "broadcasting": "setting-the-stage/vectorized-computing/",
    "base-rate fallacy": "probability/conditional-probability/",
    "Bayes' theorem": "more-probability/bayes-theorem/",
    "policy gradient": "gradient-descent/where-this-leads/",
    "log-sum-exp": "setting-the-stage/floating-point-and-randomness/",
    "chain rule": "matrix-calculus/",
    "Gram\u2013Schmidt": "linear-algebra/orthogonality/",
    "np.linalg.lstsq": "linear-algebra/orthogonality/",
    "einsum": "linear-algebra/matrix-multiplication/",
    "softmax gradient": "backpropagation/softmax-and-cross-entropy/",
    # Other names than the course's own.
    "Euclidean distance": "more-linear-algebra/norms-and-distances/",
    "F1 score": "statistics/evaluating-classifiers/",
    "z-score": "data-flow/representing-data/",
    "Wilcoxon": "statistics/comparing-two-groups/",
    "ridge regression": "gradient-descent/regularization/",
}


def test_the_search_finds_terms_formulas_and_functions(browser, address):
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(address, wait_until="networkidle")
    missed = {}
    for query, wanted in QUERIES.items():
        results = page.locator(".md-search-result__item > a.md-search-result__link")
        # Material looks at the field when a key is released in it.
        field = page.locator(".md-search__input")
        field.fill("")
        field.press("End")
        results.first.wait_for(state="detached")
        field.fill(query)
        field.press("End")
        results.first.wait_for(state="attached")
        page.wait_for_timeout(300)
        links = results.evaluate_all("all => all.slice(0, 5).map((a) => a.href)")
        if not any(wanted in link for link in links):
            missed[query] = links
    assert missed == {}
    page.close()


def test_the_drawing_of_the_map_shows_what_a_page_rests_on(browser, address):
    page = browser.new_page()
    page.goto(address + KINDS["map"], wait_until="networkidle")
    last = page.locator('.ck-map-page[data-page="matrix-calculus/jacobians.md"]')
    last.focus()
    assert "Jacobians rests on" in page.locator(".ck-map-said").inner_text()
    assert page.locator(".ck-map-page.ck-on").count() >= 5
    needed = page.locator('.ck-map-page[data-page$="the-gradient.md"].ck-on')
    assert needed.count() == 1
    last.click()
    page.wait_for_url("**/matrix-calculus/jacobians/")
    page.close()


def test_paper_shows_no_buttons_and_no_menus(browser, address):
    page = browser.new_page()
    page.goto(address + KINDS["page"], wait_until="networkidle")
    page.emulate_media(media="print")
    for hidden in (
        ".md-header",
        ".md-sidebar",
        "button",
        ".ck-downloads",
        ".ck-report",
    ):
        seen = page.locator(hidden).evaluate_all(
            "all => all.filter((e) => e.checkVisibility()).length"
        )
        assert seen == 0, hidden
    assert page.locator(".ck-figure svg").first.is_visible()
    assert page.locator(".ck-output").first.is_visible()
    page.close()
