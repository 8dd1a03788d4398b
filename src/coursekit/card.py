"""The picture that other sites show beside a link to a page: drawn here, with the font
that Matplotlib carries."""

import io
from functools import cache
from pathlib import Path

import matplotlib
from PIL import Image, ImageColor, ImageDraw, ImageFont

SIZE = (1200, 630)  # pixels: what social networks show without cutting
_MARGIN = 80
_PAPER, _INK, _SOFT, _LINE = "#17324d", "#ffffff", "#c3d2e0", "#6cb2f0"


def draw_card(site, chapter, title, description):
    """Return the bytes of a PNG with the name of the site, a page's chapter (may be
    empty), its title and its description; what does not fit ends in an ellipsis."""
    image = Image.new("RGB", SIZE, _PAPER)
    draw = ImageDraw.Draw(image)
    width = SIZE[0] - 2 * _MARGIN
    draw.rectangle((0, 0, 16, SIZE[1]), fill=_LINE)
    y = _MARGIN
    if chapter:
        draw.text((_MARGIN, y), chapter, font=_font("DejaVuSans.ttf", 34), fill=_LINE)
    y += 64
    for face, size, most, fill, gap in (
        ("DejaVuSans-Bold.ttf", 64, 3, _INK, 30),
        ("DejaVuSans.ttf", 34, 4, _SOFT, 0),
    ):
        font = _font(face, size)
        text = title if most == 3 else description
        for line in wrap(text, width, most, font.getlength):
            draw.text((_MARGIN, y), line, font=font, fill=fill)
            y += size * 1.3
        y += gap
    bottom = SIZE[1] - _MARGIN
    small = _font("DejaVuSans.ttf", 30)
    draw.text((_MARGIN, bottom), site, font=small, fill=_INK, anchor="ls")
    buffer = io.BytesIO()
    # Few colours: a tenth of the bytes.
    image.quantize(palette=_palette(), dither=Image.Dither.NONE).save(buffer, "PNG")
    return buffer.getvalue()


def wrap(text, width, most, measure):
    """Return the lines of a text, at most that many, none wider than width unless a
    single word is; measure(text) is the width of a text.

    >>> wrap("one two three", 7, 2, len)
    ['one two', 'three']
    >>> wrap("one two three four", 7, 2, len)
    ['one two', 'three…']
    """
    lines, words = [], text.split()
    while words and len(lines) < most:
        count = 1
        while count < len(words) and measure(" ".join(words[: count + 1])) <= width:
            count += 1
        lines.append(" ".join(words[:count]))
        words = words[count:]
    if words:
        lines[-1] += "…"
        while measure(lines[-1]) > width and " " in lines[-1]:
            lines[-1] = lines[-1].rsplit(" ", 1)[0] + "…"
    return lines


@cache
def _palette():
    """Return an image with the colours of a card: its paper, and steps from there to
    each of the others, which the edges of letters show."""
    paper = ImageColor.getrgb(_PAPER)
    colours = [paper]
    for name, steps in ((_INK, 6), (_SOFT, 5), (_LINE, 4)):
        other = ImageColor.getrgb(name)
        for step in range(1, steps + 1):
            pairs = zip(paper, other, strict=True)
            colours.append(tuple(a + (b - a) * step // steps for a, b in pairs))
    image = Image.new("P", (1, 1))
    image.putpalette([part for colour in colours for part in colour])
    return image


@cache
def _font(face, size):
    path = Path(matplotlib.get_data_path(), "fonts", "ttf", face)
    return ImageFont.truetype(path, size)
