"""Formulas of rendered pages, typeset by KaTeX in one Node process for all of them."""

import html
import json
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent

# What pymdownx.arithmatex makes of $...$ and $$...$$.
_FORMULA = re.compile(
    r'<span class="arithmatex">\\\((?P<inline>.*?)\\\)</span>'
    r'|<div class="arithmatex">\s*\\\[(?P<display>.*?)\\\]\s*</div>',
    re.S,
)
# A formula short enough for the narrowest line, and what may not begin a line.
_BEFORE_PUNCTUATION = re.compile(
    r'(<span class="arithmatex">\\\([^<]{1,30}?\\\)</span>[.,;:!?)]+)'
)
# A piece of text that KaTeX shows, and its element's classes if it begins it.
_SEEN = re.compile(r'<(?:span class="([^"]*)")?[^>]*>([^<]+)')


@dataclass(frozen=True)
class Formula:
    """A formula's TeX, and whether it stands in a line of its own."""

    tex: str
    display: bool


class FormulaError(Exception):
    """The typesetter could not run."""


def find_formulas(text):
    """Return the formulas in a page's HTML, in order.

    >>> find_formulas('<span class="arithmatex">\\\\(a &lt; b\\\\)</span>')
    [Formula(tex='a < b', display=False)]
    """
    return [_formula(match) for match in _FORMULA.finditer(text)]


def _formula(match):
    display = match["display"] is not None
    tex = match["display"] if display else match["inline"]
    return Formula(html.unescape(tex).strip(), display)


def replace_formulas(text, typeset):
    """Return the HTML with each formula replaced by ``typeset[formula]``.

    Punctuation right after a formula stays on its line.
    """
    text = _BEFORE_PUNCTUATION.sub(r'<span class="ck-nobreak">\1</span>', text)
    return _FORMULA.sub(lambda match: typeset[_formula(match)], text)


def shown_signs(typeset):
    """Return ``{class: characters}`` that typeset formulas show, for KaTeX's fonts.

    The class says the font; under "" are all characters, those too whose class
    does not stand at their own element.
    """
    signs = {"": set()}
    for text in typeset:
        for seen in text.split('class="katex-html"')[1:]:
            for classes, shown in _SEEN.findall(f"<span {seen}"):
                for name in ["", *(classes or "").split()]:
                    signs.setdefault(name, set()).update(html.unescape(shown))
    return signs


def find_package(name, root):
    """Return the folder of an installed npm package, as Node looks for it from root.

    Raises FormulaError where there is none.
    """
    for folder in [Path(root), *Path(root).resolve().parents]:
        if (package := folder / "node_modules" / name).is_dir():
            return package
    raise FormulaError(f"the npm package {name} is not installed: run `make check`")


def typeset_formulas(formulas, macros, node, katex):
    """Typeset formulas; return ``({formula: html}, {formula: what is wrong})``.

    macros are KaTeX's; node and katex the paths of the program and of the package's
    folder. One process does them all. Raises FormulaError where it fails.
    """
    formulas = list(dict.fromkeys(formulas))
    answers = _ask_katex(formulas, macros, node, katex) if formulas else {}
    good = {f: _wrap(f, _trim(a["html"])) for f, a in answers.items() if "html" in a}
    bad = {f: a["error"] for f, a in answers.items() if "error" in a}
    return good, bad


def _ask_katex(formulas, macros, node, katex):
    request = {
        "katex": str(Path(katex, "dist", "katex.mjs").resolve()),
        "macros": macros,
        "formulas": [{"tex": f.tex, "display": f.display} for f in formulas],
    }
    script = HERE / "render_formulas.mjs"
    done = subprocess.run(
        [str(node), str(script)],
        input=json.dumps(request),
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    if done.returncode:
        raise FormulaError(f"KaTeX did not run: {done.stderr.strip()[-2000:]}")
    return dict(zip(formulas, json.loads(done.stdout), strict=True))


def _trim(text):
    """Keep a formula once for the search, and its TeX out of the page.

    KaTeX gives MathML (for screen readers, and the search), the TeX as a note in
    it, and the HTML that is seen.
    """
    text = re.sub(r"<annotation.*?</annotation>", "", text, flags=re.S)
    seen = '<span class="katex-html" aria-hidden="true"'
    return text.replace(seen, f"{seen} data-search-exclude")


def _wrap(formula, text):
    if formula.display:
        return f'<div class="ck-formula">{text}</div>'
    return text
