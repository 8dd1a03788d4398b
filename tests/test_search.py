"""The search index does not parse what it leaves out, and pages keep it."""

import pytest

from coursekit.search import put_back, set_aside

FIGURE = '<svg data-search-exclude><svg width="1"></svg><text>a</text></svg>'
FORMULA = '<span class="katex-html" data-search-exclude>x<span>y</span></span>'


def test_excluded_elements_are_set_aside_whole_and_put_back():
    html = f"<p>before {FORMULA} between</p>{FIGURE}<p>after</p>"
    short, kept = set_aside(html)
    assert short == "<p>before <!--aside 0--> between</p><!--aside 1--><p>after</p>"
    assert put_back(short, kept) == html.replace(" data-search-exclude", "")


def test_html_without_them_stays():
    html = "<p>a <span>b</span></p>"
    assert set_aside(html) == (html, [])


def test_an_open_element_is_an_error():
    with pytest.raises(ValueError, match="not closed: <svg data-search-exclude>"):
        set_aside("<svg data-search-exclude><svg></svg>")
