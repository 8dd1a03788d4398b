"""The fonts of figures and formulas, cut to what they show.

Matplotlib places text by the widths of DejaVu Sans and carries the font; the site
ships it, so that text in a figure stays text and stays in its place: what the course's
figures show in one file, what a reader's own may hold beside it in another, which
browsers load when they need it. KaTeX's fonts hold only the course's signs.
"""

import hashlib
import io
import os
from importlib.metadata import version
from pathlib import Path

import matplotlib
from fontTools import subset
from fontTools.ttLib import TTFont

# What a reader's own figure may hold.
_ASCII = range(0x20, 0x7F)
_BEYOND = [(0xA0, 0x180), (0x370, 0x400), (0x2010, 0x2030), (0x2070, 0x20A0)]
_BEYOND += [(0x2190, 0x22A5)]
FACES = {
    "dejavu-sans": "DejaVuSans.ttf",
    "dejavu-sans-oblique": "DejaVuSans-Oblique.ttf",
    "dejavu-sans-bold": "DejaVuSans-Bold.ttf",
    "dejavu-sans-display": "DejaVuSansDisplay.ttf",  # large signs: sums, roots
}


_STYLES = {"-oblique": "font-style: italic; ", "-bold": "font-weight: bold; "}


def figure_fonts(characters, folder):
    """Return ``({file name: bytes}, CSS)`` of the figures' faces.

    characters are those that the course's figures show; what is cut is kept in a
    folder for the next time.
    """
    shown = {*_ASCII, *map(ord, characters)}
    more = {code for first, end in _BEYOND for code in range(first, end)} - shown
    files, rules = {}, []
    for face, name in FACES.items():
        path = Path(matplotlib.get_data_path(), "fonts", "ttf", name)
        family = "DejaVu Sans Display" if "Display" in name else "DejaVu Sans"
        style = "".join(s for end, s in _STYLES.items() if face.endswith(end))
        for file, codes in [(f"{face}.woff2", shown), (f"{face}-more.woff2", more)]:
            files[file] = keep_cut(path, codes, folder)
            rules.append(
                f'@font-face {{ font-family: "{family}"; {style}'
                f'src: url("fonts/{file}") format("woff2"); '
                f"unicode-range: {_ranges(codes)} }}\n"
            )
    return files, "".join(rules)


def _ranges(codes):
    """Return codes as CSS names them, runs together.

    >>> _ranges({0x20, 0x21, 0x22, 0x41})
    'U+20-22, U+41'
    """
    runs = []
    for code in sorted(codes):
        if runs and runs[-1][1] == code - 1:
            runs[-1][1] = code
        else:
            runs.append([code, code])
    return ", ".join(f"U+{a:X}" if a == b else f"U+{a:X}-{b:X}" for a, b in runs)


def keep_cut(path, codes, folder):
    """Return the bytes of cut_font, kept in a folder for the next time."""
    engine = [version("fonttools"), Path(__file__).read_text("utf-8")]
    parts = [repr(sorted(codes)), *engine]
    digest = hashlib.sha256("\0".join(parts).encode())
    digest.update(Path(path).read_bytes())
    file = Path(folder, f"{digest.hexdigest()}.woff2")
    if not file.is_file():
        file.parent.mkdir(parents=True, exist_ok=True)
        part = file.with_suffix(f".{os.getpid()}")
        part.write_bytes(cut_font(path, codes))
        part.replace(file)  # whole or not at all
    return file.read_bytes()


def cut_font(path, codes):
    """Return the WOFF2 bytes of a font file with the signs of these codes only."""
    font = TTFont(path, recalcTimestamp=False)
    options = subset.Options(layout_features=[], hinting=False, notdef_outline=True)
    options.drop_tables += ["FFTM"]  # the font editor's time stamp
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=codes)
    cutter.subset(font)
    font.flavor = "woff2"
    buffer = io.BytesIO()
    font.save(buffer, reorderTables=None)
    return buffer.getvalue()
