"""A lab: its front matter, and what mkdocs-jupyter makes of it as light and
self-contained as the other pages.

mkdocs-jupyter runs the lab and gives a page with 574 KB of styles, scripts, and an
import from another host. Only the cells are taken from it: prose, code, what the
code printed and drew.
"""

import base64
import html
import re
from pathlib import Path

import jupytext
from bs4 import BeautifulSoup

from coursekit.figure import embed_svg
from coursekit.page import parse_page
from coursekit.problem import Problem
from coursekit.render import highlighted
from coursekit.run import ONE_THREAD

HERE = Path(__file__).parent

_ANSI = re.compile(r"\x1b\[[\d;]*m")  # colours of a terminal
_HEADER = re.compile(r"\A# ---\n(.*?)^# ---\n", re.M | re.S)


def parse_lab(text, file):
    """Return a Page with a lab's front matter (from its jupytext header) and the
    Problems of that and of its figures' descriptions."""
    match = _HEADER.match(text)
    if not match:
        page = parse_page("", file)
        message = "no front matter: begin the lab with a `# ---` header"
        page.problems = [Problem(file, 1, message)]
        return page
    lines = [line.removeprefix("#").removeprefix(" ") for line in match[1].splitlines()]
    # The last key is jupytext's own, and stays out of ours.
    own = next((i for i, line in enumerate(lines) if line.startswith("jupyter:")), None)
    kept = lines if own is None else lines[:own]
    page = parse_page("\n".join(["---", *kept, "---", ""]), file)
    for number, line in enumerate(text.splitlines(), 1):
        if "plt.show()" in line and not _described(text, number):
            message = 'a figure without alt text: begin its cell with # %% alt="..."'
            page.problems.append(Problem(file, number, message))
    return page


def _described(text, number):
    above = text.splitlines()[:number]
    opening = next((line for line in reversed(above) if line.startswith("# %%")), "")
    return "alt=" in opening


def kernel_environment(folder):
    """Return the variables under which labs are run side by side: with sockets in a
    folder, see jupyter/, and each with one thread."""
    return {
        "JUPYTER_CONFIG_PATH": str(HERE / "jupyter"),
        "JUPYTER_RUNTIME_DIR": str(folder),
        **ONE_THREAD,
    }


def failed_lab(path, text, error):
    """Return the Problem of a lab that raised an error when its cells were run.

    error is nbclient's; its traceback shows the line, by number in the cell only.
    """
    shown = re.findall(r"^-+> *\d+ (.*)$", _ANSI.sub("", error.traceback), re.M)
    lines = [line.strip() for line in text.splitlines()]
    own = [lines.index(code.strip()) + 1 for code in shown if code.strip() in lines]
    said = " ".join(f"{error.ename}: {error.evalue}".split()).rstrip(": ")
    return Problem(path, own[-1] if own else 1, said)


def lab_descriptions(text):
    """Return the metadata of a lab's code cells (alt, caption), in order."""
    notebook = jupytext.reads(text, fmt="py:percent")
    return [dict(c.metadata) for c in notebook.cells if c.cell_type == "code"]


def clean_lab(page_html, descriptions, header=""):
    """Return the page of a lab made anew from the cells in mkdocs-jupyter's HTML.

    descriptions are the code cells' metadata, header the HTML under the title.
    """
    soup = BeautifulSoup(page_html, "lxml")
    parts, described = [], iter(descriptions)
    number = 0
    for cell in soup.select(".jp-Cell.jp-MarkdownCell, .jp-Cell.jp-CodeCell"):
        if cell.select_one(".jp-Cell"):
            continue  # a wrapper round the cell itself
        if "jp-MarkdownCell" in cell["class"]:
            parts.append(_prose(cell.select_one(".jp-RenderedMarkdown")))
        else:
            number += 1
            parts.append(_code_cell(cell, number, next(described, {})))
    body = "".join(parts)
    return body.replace("</h1>", f"</h1>{header}", 1) if header else body


def _prose(cell):
    for anchor in cell.select("a.anchor-link"):
        anchor["class"] = "headerlink"
        anchor["title"] = "Permanent link"
    for text in cell.find_all(string=re.compile(r"\$")):
        if text.find_parent(["code", "pre"]):
            continue
        marked = mark_formulas(html.escape(str(text), quote=False))
        text.replace_with(BeautifulSoup(marked, "html.parser"))
    return cell.decode_contents()


def mark_formulas(text):
    r"""Return HTML text with $...$ and $$...$$ as pymdownx.arithmatex marks them.

    >>> mark_formulas("so $x$")
    'so <span class="arithmatex">\\(x\\)</span>'
    """
    text = re.sub(
        r"\$\$(.+?)\$\$", r'<div class="arithmatex">\\[\1\\]</div>', text, flags=re.S
    )
    return re.sub(
        r"\$(?!\s)([^$]+?)(?<!\s)\$", r'<span class="arithmatex">\\(\1\\)</span>', text
    )


def _code_cell(cell, number, described):
    code = cell.select_one(".highlight-ipynb pre").get_text()
    parts = [highlighted(code, "ck-code")]
    outputs = cell.select(".jp-OutputArea-output")
    shown = [o for o in outputs if "jp-RenderedSVG" not in o.get("class", [])]
    # A print may come in pieces that end anywhere.
    pieces = (pre.get_text() for output in shown for pre in output.select("pre"))
    text = "".join(pieces).strip("\n")
    if text:
        escaped = html.escape(text, quote=False)
        parts.append(
            f'<div class="ck-output"><pre><samp>{escaped}\n</samp></pre></div>'
        )
    alt = described.get("alt", "")
    for image in cell.select('img[src^="data:image/svg+xml;base64,"]'):
        data = image["src"].split(",", 1)[1]
        svg = embed_svg(base64.b64decode(data).decode("utf-8"), alt)
        caption = mark_formulas(html.escape(described.get("caption", ""), quote=False))
        caption = f"<figcaption><p>{caption}</p></figcaption>" if caption else ""
        parts.append(f'<figure class="ck-figure">{svg}{caption}</figure>')
    return f'<div class="ck-cell ck-lab" data-cell="{number}">{"".join(parts)}</div>'
