"""Matplotlib back end of the course: ``plt.show()`` hands figures over, closes them.

Used as ``MPLBACKEND=module://coursekit.backend`` by the build, the tests, the
notebook tests and the browser alike, so that one piece of code draws all figures.
"""

import base64
import io
import itertools
import re
import sys

import matplotlib
import numpy as np
from matplotlib._pylab_helpers import Gcf
from matplotlib.backend_bases import FigureManagerBase
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.figure import Figure
from PIL import Image

from coursekit import execute
from coursekit.figure import clean_svg

# Of middle lightness throughout, so that contour lines can be seen on white and
# on black; images say their own colour map.
COURSE_CMAP = LinearSegmentedColormap.from_list(
    "course", ["#5a63c8", "#2f86b8", "#2f9a86", "#7f962c", "#c98a1b", "#dd6b35"]
)
if "course" not in matplotlib.colormaps:
    matplotlib.colormaps.register(COURSE_CMAP)

FigureManager = FigureManagerBase
_names = (f"figure-{number}" for number in itertools.count(1))  # in a notebook


class FigureCanvas(FigureCanvasSVG):
    """The SVG canvas, with the plain manager."""

    manager_class = FigureManager


def draw_svg(figure, name):
    """Return the figure as clean inline SVG text; name salts the ids within."""
    buffer = io.StringIO()
    nothing = dict.fromkeys(["Date", "Creator", "Format", "Type"])
    with matplotlib.rc_context({"svg.hashsalt": name, "svg.fonttype": "none"}):
        figure.savefig(buffer, format="svg", metadata=nothing, **_lay_out(figure))
    return clean_svg(_PNG.sub(_shrink, buffer.getvalue()), name)


def _lay_out(figure):
    """Lay a figure out once and for all; return what savefig is to be told.

    Left to itself, savefig draws the whole figure twice: once without ink, for its
    layout and the box that it fills.
    """
    engine = figure.get_layout_engine()
    flat = all(axes.name != "3d" for axes in figure.axes)  # depth is seen when drawn
    if not (engine and figure.axes and flat):
        return {}
    engine.execute(figure)
    box = figure.get_tightbbox().padded(matplotlib.rcParams["savefig.pad_inches"])
    with matplotlib.rc_context({"figure.constrained_layout.use": False}):
        figure.set_layout_engine(None)
    return {"bbox_inches": box}


_PNG = re.compile(r"(?<=data:image/png;base64,)[A-Za-z0-9+/=\s]+")


def _shrink(match):
    content = base64.b64decode(match[0])
    return base64.b64encode(min(content, index_colours(content), key=len)).decode()


def index_colours(png):
    """Return a PNG with the same pixels as a table of its colours and a byte for each
    pixel; with more than 256 colours as it is, but without transparency if all is
    opaque."""
    image = Image.open(io.BytesIO(png)).convert("RGBA")
    pixels = np.asarray(image)
    colours, numbers = np.unique(pixels.reshape(-1, 4), axis=0, return_inverse=True)
    mode = "RGB" if (colours[:, 3] == 255).all() else "RGBA"
    if len(colours) <= 256:
        numbers = numbers.reshape(pixels.shape[:2]).astype(np.uint8)
        image = Image.fromarray(numbers)
        image.putpalette(colours[:, : len(mode)].tobytes(), mode)
    else:
        image = image.convert(mode)
    buffer = io.BytesIO()
    image.save(buffer, "PNG", optimize=True)
    return buffer.getvalue()


def warm_up():
    """Draw a figure and throw it away.

    The first one finds fonts and sets up the reading of formulas, which takes longer
    than to draw: processes that are forked afterwards need not.
    """
    figure = Figure()
    axes = figure.subplots()
    axes.plot([0, 1], label="$x_1$")
    axes.set_xlabel(r"$\frac{x}{2}$")
    axes.legend()
    # Powers of ten are formulas, which take long to read and stand at many axes.
    axes.set_yscale("log")
    axes.set_yticks(10.0 ** np.arange(-8, 5))
    FigureCanvas(figure)
    draw_svg(figure, "warm-up")


def show(*args, **kwargs):
    """Draw every open figure, hand it to the running program's stage, close it."""
    for manager in Gcf.get_all_fig_managers():
        name = execute.stage.figure_name() if execute.stage else next(_names)
        svg = draw_svg(manager.canvas.figure, name)
        if execute.stage:
            execute.stage.add_figure(svg)
        elif "IPython" in sys.modules:
            _show_in_notebook(svg)
        Gcf.destroy(manager)


def _show_in_notebook(svg):
    from IPython.display import SVG, display

    display(SVG(svg))
