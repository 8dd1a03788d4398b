"""The glossary: terms with a sentence and an owner, and their tooltips on pages.

The page ``glossary.md`` is a definition list; each definition ends in a link to the
page that owns the term. Its front matter may list ``everyday`` words: terms that pages
also use in another sense, and which therefore get no tooltip.
"""

import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from functools import lru_cache
from html import escape

from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from coursekit.urls import relative_url

PAGE = "glossary.md"
_ENTRY = re.compile(r"^\*\*(.+?)\*\*\n:[ \t]+(.+?)(?=\n\s*\n|\Z)", re.M | re.S)
_WORD = re.compile(r"(?<![\w-])\w+")
_OWNER = re.compile(r"\s*\[[^\]]*\]\(([\w./-]+\.md)(?:#[\w-]+)?\)\s*$")
# Where a tooltip would be in the way, or a link inside a link.
_SKIPPED = {"h1", "h2", "h3", "h4", "h5", "h6", "a", "code", "pre", "strong", "script"}
_BLOCKS = {"p", "li", "td", "dd"}
_STRONG = re.compile("<strong>([^<]+)</strong>")


@dataclass(frozen=True)
class Term:
    """A term, what it is in one sentence, and the path of the page that owns it."""

    name: str
    sentence: str
    owner: str


def read_glossary(page):
    """Return the Terms of a parsed glossary page, in its order."""
    terms = []
    for name, said in _ENTRY.findall(page.body):
        owner = _OWNER.search(said)
        sentence = " ".join(_OWNER.sub("", said).split())
        terms.append(Term(name, sentence, owner[1] if owner else ""))
    return terms


def term_anchor(name):
    """Return the id of the place where a page defines a term.

    >>> term_anchor("Bayes' theorem")
    'term-bayes-theorem'
    """
    return "term-" + re.sub(r"[^\w]+", "-", name.lower().replace("'", "")).strip("-")


def anchor_terms(html, terms):
    """Return the HTML of the page that owns terms with an id where it defines each: at
    the first bold text that is the term, or its plural."""
    missing = {}
    for term in terms:
        for name in (term.name, plural(term.name)):
            missing[escape(name).lower()] = term

    def add(match):
        term = missing.get(match[1].lower())
        if term is None:
            return match[0]
        for name in [name for name, other in missing.items() if other is term]:
            del missing[name]
        return f'<strong id="{term_anchor(term.name)}">{match[1]}</strong>'

    return _STRONG.sub(add, html) if terms else html


def plural(name):
    """Return a term's plural, by the rules that the glossary's terms need.

    >>> plural("covariance matrix"), plural("universal function")
    ('covariance matrices', 'universal functions')
    """
    *first, last = re.split(r"(?<=[ -])", name)
    if last == "matrix":
        last = "matrices"
    elif last.endswith("sis"):
        last = last[:-2] + "es"
    elif re.search(r"[^aeiou]y$", last):
        last = last[:-1] + "ies"
    else:
        last += "es" if last.endswith(("s", "x", "ch", "sh")) else "s"
    return "".join([*first, last])


class Vocabulary:
    """The terms that get tooltips, found in a text by name or plural."""

    def __init__(self, terms, everyday=()):
        self.terms = {}
        for term in terms:
            if term.owner and term.name not in everyday:
                for name in (term.name, plural(term.name)):
                    self.terms[name.lower()] = term
        by_first = {}
        for name in sorted(self.terms, key=len, reverse=True):  # the longest wins
            either = re.escape(name).replace("\\ ", r"\s+")
            by_first.setdefault(_WORD.search(name)[0], []).append(either)
        # One pattern for each first word: one for all would be tried at every letter.
        self._patterns = {
            first: re.compile(rf"(?:{'|'.join(names)})(?![\w-])", re.I)
            for first, names in by_first.items()
        }

    def find(self, text):
        """Yield ``(match, Term)`` for each term in a text, from left to right."""
        end = 0
        for word in _WORD.finditer(text):
            pattern = self._patterns.get(word[0].lower())
            if pattern is None or word.start() < end:
                continue
            if match := pattern.match(text, word.start()):
                end = match.end()
                yield match, self.terms[" ".join(match[0].lower().split())]


# One for all that read the same glossary: it takes some time to make.
vocabulary_of = lru_cache(maxsize=8)(Vocabulary)


class Tooltips(Treeprocessor):
    """Links the first use of each term under a heading to the page that owns it.

    page() returns the path of the page at hand and the Vocabulary. A page gets no
    tooltips for what it owns itself, and the glossary none.
    """

    def __init__(self, md, page):
        super().__init__(md)
        self.page = page

    def run(self, root):
        self.path, self.vocabulary = self.page()
        if self.path in (None, PAGE):
            return
        said = set()
        for element in root:
            if re.fullmatch("h[1-6]", element.tag):
                said.clear()
            self.mark(element, said, False)

    def mark(self, element, said, in_block):
        """Mark terms in an element's text and in the tails of its children."""
        if element.tag in _SKIPPED or "arithmatex" in element.get("class", ""):
            return
        in_block = in_block or element.tag in _BLOCKS
        children = list(element)
        if in_block:
            self.insert(element, 0, element.text, said, head=True)
        for child in children:
            self.mark(child, said, in_block)
            if in_block:
                at = list(element).index(child) + 1
                self.insert(element, at, child.tail, said, head=False)

    def insert(self, element, at, text, said, head):
        """Put links into one text: an element's own, or the tail before index at."""
        if not text or isinstance(text, AtomicString):
            return
        before, links, end = "", [], 0
        for match, term in self.vocabulary.find(text):
            if term.name in said or term.owner == self.path:
                continue
            said.add(term.name)
            between = text[end : match.start()]
            if links:
                links[-1].tail = between
            else:
                before = between
            links.append(self.link(term, match[0]))
            end = match.end()
        if not links:
            return
        links[-1].tail = text[end:]
        if head:
            element.text = before
        else:
            element[at - 1].tail = before
        for offset, link in enumerate(links):
            element.insert(at + offset, link)

    def link(self, term, shown):
        href = relative_url(term.owner, self.path)
        link = ET.Element("a", {"class": "ck-term", "href": href})
        link.set("title", term.sentence)
        link.text = AtomicString(shown)
        return link
