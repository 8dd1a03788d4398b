import base64
import io
import re

import numpy as np
import pytest
from PIL import Image

from coursekit import backend, figure
from coursekit.figure import clean_svg, embed_svg, natural_width, shown_text
from coursekit.run import HERE, run_jobs, script_job

DRAW = """
import matplotlib.pyplot as plt
import numpy as np

fig, ax = plt.subplots()
for k in range(8):
    ax.plot([0, 1], [0, k], label=f"$w_{k}$")
ax.imshow(np.eye(3), extent=(0, 1, 0, 1))
ax.set(xlabel="0.12345 <&>", title="é ≤")
ax.legend()
ax.grid()
plt.show()
"""


def draw(name="one", code=DRAW):
    (result,) = run_jobs([script_job(code, name, "figures/c/one.py")])
    assert result["error"] is None
    return result["cells"][0]["figures"][0]


def test_figures_are_the_same_at_every_run():
    assert draw() == draw()


def test_ids_of_two_figures_do_not_meet():
    ids = [set(re.findall(r'\bid="([^"]*)"', draw(name))) for name in ("one", "two")]
    assert ids[0]
    assert not ids[0] & ids[1]


def test_every_reference_has_its_id():
    svg = draw()
    used = set(re.findall(r"url\(#([^)]*)\)", svg)) | set(
        re.findall(r'href="#([^"]*)"', svg)
    )
    assert used == set(re.findall(r'\bid="([^"]*)"', svg))
    assert len(used) >= 3


def test_the_styles_colours_are_variables():
    svg = draw()
    style = (HERE / "course.mplstyle").read_text()
    cycle = re.search(r'cycler\("color", \[(.*?)\]', style)[1]
    colours = re.findall(r"[0-9a-f]{6}", cycle)
    assert len(colours) == 8
    for number, colour in enumerate(colours):
        assert f"var(--ck-c{number}, #{colour})" in svg
    bare = re.sub(r"var\([^)]*\)", "", re.sub(r'href="data:[^"]*"', "", svg))
    assert not re.search(r"#[0-9a-f]{6}", bare)


def test_every_variable_has_a_colour_in_both_schemes():
    css = (HERE / "web" / "course.css").read_text()
    light, dark = css.split('[data-md-color-scheme="slate"]')[:2]
    for name in set(figure.COLOURS.values()):
        assert f"--ck-{name}: #" in light, name
        assert f"--ck-{name}: #" in dark.split("}")[0], name


def test_text_stays_text():
    svg = draw()
    assert "0.12345 &lt;&amp;&gt;" in svg
    assert set("0.12345<&>é≤w") <= shown_text(svg)
    assert "glyph" not in svg


def test_nothing_of_the_figure_acts_on_the_page():
    svg = draw()
    assert svg.startswith('<svg class="ck-svg" viewBox="')
    assert "<style" not in svg
    assert "<metadata" not in svg
    assert "http://" not in svg.replace("http://www.w3.org/", "")
    # Material sets every href anew when it changes pages; it can't set SVG's.
    assert " href=" not in svg
    assert "xlink:href=" in svg


def test_numbers_are_short_but_text_is_not_touched():
    tag = '<path d="M 1.23456 -0 L 9.999 2" transform="scale(0.00049)"/>'
    text = "<text>0.123456</text>"
    svg = clean_svg(f'<svg viewBox="0 0 1 1">{tag}{text}</svg>', "a")
    assert '<path d="M 1.23 0 L 10 2" transform="scale(0)"/>' in svg or (
        'd="M 1.23 0 L 10 2"' in svg
    )
    assert text in svg


def test_embedding_says_what_the_figure_shows():
    svg = embed_svg(draw(), 'a "curve" < 1')
    assert 'role="img" aria-label="a &quot;curve&quot; &lt; 1"' in svg
    assert f"width: {natural_width(svg):.0f}px" in svg
    assert 300 < natural_width(svg) < 560


def test_contour_colours_can_be_seen_on_white_and_on_black():
    def luminance(colour):
        parts = [
            c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour
        ]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    for step in range(11):
        light = luminance(backend.COURSE_CMAP(step / 10)[:3])
        assert 1.05 / (light + 0.05) >= 2.5
        assert (light + 0.05) / (luminance((0.09, 0.1, 0.13)) + 0.05) >= 2.5


def as_png(pixels):
    buffer = io.BytesIO()
    Image.fromarray(pixels).save(buffer, "PNG")
    return buffer.getvalue()


def pixels_of(png):
    return np.asarray(Image.open(io.BytesIO(png)).convert("RGBA"))


@pytest.mark.parametrize("colours", [2, 256, 5000])
@pytest.mark.parametrize("opaque", [True, False])
def test_images_in_figures_get_smaller_and_keep_their_pixels(colours, opaque):
    rng = np.random.default_rng(0)
    table = rng.integers(0, 256, (colours, 4), dtype=np.uint8)
    table[:, 3] = 255 if opaque else table[:, 3]
    pixels = table[rng.integers(0, colours, (60, 90))]
    png = as_png(pixels)
    small = backend.index_colours(png)
    assert (pixels_of(small) == pixels).all()
    if colours <= 256:
        assert len(small) < 0.6 * len(png)


def test_the_image_of_a_figure_is_stored_small():
    code = """
import matplotlib.pyplot as plt
import numpy as np

plt.imshow(np.sqrt(np.arange(6400)).reshape(80, 80) % 1)
plt.show()
"""
    (result,) = run_jobs([script_job(code, "a", "a.py")])
    (svg,) = result["cells"][0]["figures"]
    png = re.search(r'data:image/png;base64,([^"]+)', svg)[1]
    assert Image.open(io.BytesIO(base64.b64decode(png))).mode == "P"


FIGURES = {
    "lines": "plt.plot([1, 3, 2], label='a'); plt.legend(); plt.xlabel('$x_1$')",
    "log": "plt.loglog([1, 3, 2000], [1, 1e-3, 1e-9])",
    "equal": "plt.gca().set_aspect('equal'); plt.arrow(0, 0, 3, 1)",
    "bar": "plt.colorbar(plt.imshow(np.arange(12).reshape(3, 4)))",
    "outside": "plt.plot([0, 1]); plt.text(1.3, 0.5, 'outside')",
    "notes": "plt.annotate('there', (1, 1), (0.2, 0.1), arrowprops={'width': 1})",
    "grid": "plt.subplots(2, 3, sharex=True)[0].suptitle('Six')",
    "twin": "plt.plot([0, 1]); plt.gca().twinx().set_ylabel('right')",
    "quiver": "plt.quiver([0, 1], [0, 2], [1, -1], [3, 1])",
    "depth": "plt.subplot(projection='3d').set_zlabel('z')",
    "tight": "plt.figure(layout='tight').gca().set_ylabel('up')",
    "empty": "plt.figure()",
}


@pytest.mark.parametrize("kind", FIGURES)
def test_a_figure_is_laid_out_once_as_matplotlib_lays_it_out(kind):
    code = (
        "import matplotlib.pyplot as plt\nimport numpy as np\n"
        f"{FIGURES[kind]}\nplt.show()\n"
    )
    plain = "from coursekit import backend\nbackend._lay_out = lambda figure: {}\n"
    jobs = [script_job(text, "a", "a.py") for text in (code, plain + code)]
    ours, theirs = run_jobs(jobs)
    assert ours["error"] is None and theirs["error"] is None
    assert ours["cells"][0]["figures"] == theirs["cells"][0]["figures"]
    assert len(ours["cells"][0]["figures"]) == 1
