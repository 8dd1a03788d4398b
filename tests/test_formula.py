import subprocess

import pytest

from coursekit import formula
from coursekit.cli import make_typesetter
from coursekit.formula import (
    Formula,
    FormulaError,
    find_formulas,
    find_package,
    replace_formulas,
)

HTML = (
    r'<p>a <span class="arithmatex">\(x &lt; \vec y\)</span> b</p>'
    '<div class="arithmatex">\\[\n\\frac{1}{2}\n\\]</div>'
)


def test_formulas_are_found_in_order():
    assert find_formulas(HTML) == [
        Formula(r"x < \vec y", False),
        Formula(r"\frac{1}{2}", True),
    ]


def test_formulas_are_typeset_with_the_courses_macros(sample):
    good, bad = make_typesetter(sample)(find_formulas(HTML))
    assert bad == {}
    page = replace_formulas(HTML, good)
    assert "arithmatex" not in page
    assert "boldsymbol" in page
    assert '<div class="ck-formula"><span class="katex-display">' in page


def test_the_search_finds_a_formula_once(sample):
    good, _ = make_typesetter(sample)([Formula("zq", False)])
    (html,) = good.values()
    seen = html.split("data-search-exclude")[0]
    assert seen.count(">z<") == 1
    assert "annotation" not in html
    assert 'aria-hidden="true" data-search-exclude' in html


@pytest.mark.parametrize(
    "tex", [r"\frc{1}{2}", r"\left( x", "x^2^2", "é", r"\href{a}{b}"]
)
def test_what_katex_rejects_is_told(sample, tex):
    good, bad = make_typesetter(sample)([Formula("x", False), Formula(tex, False)])
    assert list(good) == [Formula("x", False)]
    assert list(bad) == [Formula(tex, False)]


def test_all_formulas_take_one_process(sample, monkeypatch):
    started = []
    run = subprocess.run

    def count(*args, **kwargs):
        started.append(args)
        return run(*args, **kwargs)

    monkeypatch.setattr(formula.subprocess, "run", count)
    typeset = make_typesetter(sample)
    good, bad = typeset([Formula(f"x_{{{n}}}", n % 2 == 0) for n in range(300)])
    assert (len(good), len(bad), len(started)) == (300, 0, 1)


def test_a_missing_package_is_named(tmp_path):
    with pytest.raises(FormulaError, match="katex is not installed"):
        find_package("katex", tmp_path)


def test_punctuation_stays_with_a_short_formula():
    short = r'<span class="arithmatex">\(x\)</span>'
    long = short.replace("(x", "(" + "x + " * 20 + "x")
    typeset = dict.fromkeys(find_formulas(short + long), "F")
    text = replace_formulas(f"{short}, {short} and {long}.", typeset)
    assert text == '<span class="ck-nobreak">F,</span> F and F.'
