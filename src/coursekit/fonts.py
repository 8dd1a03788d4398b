"""The font of the figures, cut to what they use.

Matplotlib places text by the widths of DejaVu Sans and carries the font; the site
ships a subset, so that text in a figure stays text and stays in its place.
"""

import hashlib
import io
from importlib.metadata import version
from pathlib import Path

import matplotlib
from fontTools import subset
from fontTools.ttLib import TTFont

# Beside what the figures show: what a reader's own figure may hold.
_ALWAYS = [(0x20, 0x7F), (0xA0, 0x180), (0x370, 0x400), (0x2010, 0x2030)]
_MATHEMATICS = [(0x2070, 0x20A0), (0x2190, 0x2200), (0x2200, 0x22A5)]
FACES = {
    "dejavu-sans": "DejaVuSans.ttf",
    "dejavu-sans-oblique": "DejaVuSans-Oblique.ttf",
    "dejavu-sans-bold": "DejaVuSans-Bold.ttf",
    "dejavu-sans-display": "DejaVuSansDisplay.ttf",  # large signs: sums, roots
}


def keep_font(face, characters, folder):
    """Return the bytes of cut_font, kept in a folder for the next time."""
    versions = [version("fonttools"), version("matplotlib"), Path(__file__).read_text()]
    parts = [face, "".join(sorted(characters)), *versions]
    key = hashlib.sha256("\0".join(parts).encode()).hexdigest()
    file = Path(folder, f"{key}.woff2")
    if not file.is_file():
        file.parent.mkdir(parents=True, exist_ok=True)
        part = file.with_suffix(".part")
        part.write_bytes(cut_font(face, characters))
        part.replace(file)  # whole or not at all
    return file.read_bytes()


def cut_font(face, characters):
    """Return the WOFF2 bytes of a face of FACES, for these characters and Latin,
    Greek and mathematics."""
    path = Path(matplotlib.get_data_path(), "fonts", "ttf", FACES[face])
    codes = {ord(character) for character in characters}
    for first, end in _ALWAYS + _MATHEMATICS:
        codes.update(range(first, end))
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
