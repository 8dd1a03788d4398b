"""Matplotlib's SVG made fit to stand in a page: small, the same at every run, and
in the page's own colours. Pure functions on strings.
"""

import html
import re

# Each colour of course.mplstyle, and the CSS variable that stands for it; black and
# white, which a program may name itself, are the page's ink and paper.
COLOURS = {
    "#1b1f24": "ink",
    "#000000": "ink",
    "#fefefe": "paper",
    "#ffffff": "paper",
    "#d5d8dc": "grid",
    "#0b62a4": "c0",
    "#c2410c": "c1",
    "#0f7b5f": "c2",
    "#97307f": "c3",
    "#8a6a00": "c4",
    "#1f8fb8": "c5",
    "#6a6f78": "c6",
    "#b4235a": "c7",
}

_XLINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"'
_TAG = re.compile(r"<[^>]*>")
_GEOMETRY = re.compile(r'\b(d|points|transform|x|y|width|height)="([^"]*)"')
_LONG_NUMBER = re.compile(r"-?\d+\.\d{3,}(?:e-?\d+)?|-0(?![\d.])")
_COLOUR = re.compile(r"#[0-9a-f]{6}\b")
_ID = re.compile(r'\sid="([^"]*)"')
_REFERENCE = re.compile(r'url\(#([^)]+)\)|href="#([^"]+)"')


def clean_svg(svg, name):
    """Return the svg element of a Matplotlib SVG file, made fit for a page.

    Ids that nothing refers to go, the others start with the figure's name; numbers
    are rounded to a hundredth of a point (a thousandth in transforms); colours of
    the style become CSS variables with themselves as what they fall back to.

    >>> clean_svg('<?xml?><svg width="9pt" viewBox="0 0 9 9"><g id="g"/></svg>', "a")
    '<svg class="ck-svg" viewBox="0 0 9 9" xmlns:xlink="http://www.w3.org/1999/xlink"><g/></svg>'
    """
    svg = svg[svg.index("<svg") :].strip()
    svg = re.sub(r"<metadata>.*?</metadata>", "", svg, flags=re.S)
    svg = re.sub(r"<!--.*?-->", "", svg, flags=re.S)
    # Its rule for all elements would hold for the whole page: course.css has it.
    svg = re.sub(r"<defs>\s*<style.*?</style>\s*</defs>", "", svg, flags=re.S)
    svg = re.sub(r' transform="rotate\(-0 [^"]*"', "", svg)
    # xlink:href stays: Material resets every href of a page, which fails on SVG's.
    svg = svg.replace(f" {_XLINK}", "", 1)
    head, rest = svg.split(">", 1)
    head = re.sub(r'\s(width|height|version)="[^"]*"', "", head)
    svg = f'<svg class="ck-svg"{head[4:]} {_XLINK}>{rest}'
    svg = _keep_needed_ids(svg, name)
    svg = _TAG.sub(_clean_tag, svg)
    return re.sub(r">\s*\n\s*<", "><", svg)


def _keep_needed_ids(svg, name):
    used = {a or b for a, b in _REFERENCE.findall(svg)}

    def rename(match):
        known = match.group(1) in used
        return f' id="{name}-{match.group(1)}"' if known else ""

    svg = _ID.sub(rename, svg)
    svg = re.sub(r"url\(#", f"url(#{name}-", svg)
    return re.sub(r'href="#', f'href="#{name}-', svg)


def _clean_tag(match):
    tag = _GEOMETRY.sub(_round_numbers, match.group())
    if tag.startswith("<image"):
        return tag
    return _COLOUR.sub(_to_variable, tag)


def _round_numbers(match):
    digits = 3 if match.group(1) == "transform" else 2

    def rounded(number):
        text = f"{float(number.group()):.{digits}f}".rstrip("0").rstrip(".")
        return "0" if text in ("-0", "") else text

    value = re.sub(r"\s+", " ", match.group(2)).strip()
    return f'{match.group(1)}="{_LONG_NUMBER.sub(rounded, value)}"'


def _to_variable(match):
    variable = COLOURS.get(match.group())
    return f"var(--ck-{variable}, {match.group()})" if variable else match.group()


def natural_width(svg):
    """Return the width of a clean SVG in CSS pixels (its view box is in points)."""
    box = re.search(r'viewBox="([^"]*)"', svg).group(1).split()
    return float(box[2]) * 4 / 3


def embed_svg(svg, alt):
    """Return the SVG as a page shows it: with its alt text, out of the search."""
    style = f"width: {natural_width(svg):.0f}px"
    label = html.escape(alt, quote=True)
    opening = (
        f'<svg role="img" aria-label="{label}" style="{style}" data-search-exclude'
    )
    return svg.replace("<svg", opening, 1)


def foreign_fonts(svg):
    """Return the fonts of a figure's text that the site does not ship.

    Matplotlib takes some signs of formulas (a prime, script letters) from fonts
    that place them at other letters' codes: a browser would show those letters.
    """
    families = re.findall(r"font-family: ([^;\"]+)|font: [^;\"]*?('[^;\"]+)", svg)
    names = {n.strip(" '") for pair in families for n in "".join(pair).split(",")}
    return names - {"DejaVu Sans", "DejaVu Sans Display", "sans-serif"}


def shown_text(svg):
    """Return the set of characters in a figure's text, for the font subset."""
    texts = re.findall(r"<text[^>]*>(.*?)</text>", svg, flags=re.S)
    return set(html.unescape(re.sub(r"<[^>]*>", "", "".join(texts))))
