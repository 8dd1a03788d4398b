"""Terms get a tooltip where pages use them, once under a heading, and never inside a
heading, code, a link or a formula."""

import re

import markdown
import pytest

from coursekit.glossary import (
    Tooltips,
    Vocabulary,
    anchor_terms,
    plural,
    read_glossary,
)
from coursekit.page import parse_page

GLOSSARY = """---
title: Glossary
description: "Terms."
everyday: [power]
---

# Glossary

**covariance**
:   How two numbers vary
    together. [Tables](a/tables.md)

**covariance matrix**
:   The covariances of all pairs of columns. [Tables](a/tables.md)

**power**
:   The chance to see what is there. [Tests](b/tests.md)
"""


@pytest.fixture(scope="module")
def glossary():
    return parse_page(GLOSSARY, "docs/glossary.md")


def show(glossary, text, path="c/page.md"):
    vocabulary = Vocabulary(read_glossary(glossary), glossary.meta["everyday"])
    md = markdown.Markdown(extensions=["tables", "admonition"])
    tooltips = Tooltips(md, lambda: (path, vocabulary))
    md.treeprocessors.register(tooltips, "tooltips", -10)
    return md.convert(text)


def marked(html):
    return re.findall(r'<a class="ck-term"[^>]*>([^<]*)</a>', html)


def test_reading_a_glossary(glossary):
    assert glossary.problems == []
    first, _, third = read_glossary(glossary)
    assert (first.name, first.owner) == ("covariance", "a/tables.md")
    assert first.sentence == "How two numbers vary together."
    assert third.name == "power"


def test_a_tooltip_has_the_sentence_and_leads_to_the_owner(glossary):
    html = show(glossary, "The covariance, again.")
    assert html == (
        '<p>The <a class="ck-term" href="../../a/tables/" '
        'title="How two numbers vary together.">covariance</a>, again.</p>'
    )


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            "Two covariance\nmatrices and a Covariance.",
            ["covariance\nmatrices", "Covariance"],
        ),
        ("a covariance and a covariance", ["covariance"]),
        ("autocovariance, covariance-free, covariances", ["covariances"]),
        ("statistical power", []),  # an everyday word
        ("*covariance* `covariance` [covariance](x.md)", ["covariance"]),
        ("## A covariance\n\ncovariance\n\n## B\n\ncovariance", ["covariance"] * 2),
        (
            "- one\n- *a* covariance *of* two covariance matrices",
            ["covariance", "covariance matrices"],
        ),
        ("| covariance |\n|---|\n| covariance |", ["covariance"]),
        ("!!! note\n\n    A covariance.", ["covariance"]),
    ],
)
def test_where_terms_are_marked(glossary, text, shown):
    html = show(glossary, text)
    assert marked(html) == shown
    plain = re.sub(r'<a class="ck-term"[^>]*>([^<]*)</a>', r"\1", html)
    assert plain == show(glossary, text, path="a/tables.md")  # nothing else changes


def test_formulas_stay_whole(glossary):
    vocabulary = Vocabulary(read_glossary(glossary))
    arithmatex = {"pymdownx.arithmatex": {"generic": True}}
    md = markdown.Markdown(
        extensions=["pymdownx.arithmatex"], extension_configs=arithmatex
    )
    md.treeprocessors.register(
        Tooltips(md, lambda: ("c/page.md", vocabulary)), "tooltips", -10
    )
    inline, block = r"\operatorname{covariance}", r"\text{covariance}"
    html = md.convert(f"So ${inline}$ is a covariance.\n\n$$\n{block}\n$$")
    assert marked(html) == ["covariance"]
    assert rf"\({inline}\)" in html
    assert block in html


def test_the_owner_and_the_glossary_have_none(glossary):
    assert marked(show(glossary, "covariance", "a/tables.md")) == []
    assert marked(show(glossary, "covariance", "glossary.md")) == []


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("identity matrix", "identity matrices"),
        ("null hypothesis", "null hypotheses"),
        ("cross-entropy", "cross-entropies"),
        ("data matrix", "data matrices"),
        ("class", "classes"),
    ],
)
def test_plurals(one, many):
    assert plural(one) == many


def test_a_term_has_a_place_on_its_owners_page_only(glossary):
    terms = [t for t in read_glossary(glossary) if t.owner == "a/tables.md"]
    html = "<p>The <strong>Covariance</strong> of <strong>covariance matrices</strong>.</p>"
    anchored = anchor_terms(html, terms)
    assert '<strong id="term-covariance">Covariance</strong>' in anchored
    assert (
        '<strong id="term-covariance-matrix">covariance matrices</strong>' in anchored
    )
    assert anchor_terms(html, []) == html
    assert anchor_terms(html * 2, terms).count("<strong>") == 2
