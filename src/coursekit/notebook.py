"""A page as a notebook: its prose, its programs, its exercises, to run at home.

The notebook and the script are written from one nbformat object by Jupytext.
"""

import re
from pathlib import Path

import jupytext
import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from coursekit.urls import page_url, resolve

FRESH = (Path(__file__).parent / "fresh.py").read_text("utf-8")
_OPENING = re.compile(r'^(\s*)(!!!|\?\?\?\+?|===)\s*([^"]*?)\s*(?:"([^"]*)")?\s*$')
_LINK = re.compile(r"(?<!!)\[([^\]]+)\]\(([^)\s:]+\.(?:md|py))(#[^)\s]*)?\)")


def page_notebook(course, path, site_url=""):
    """Return the notebook of the page at path.

    Each program begins with a call that forgets the last one. Links lead to the
    site where site_url is set, and are plain text otherwise.
    """
    page = course.pages[path]
    cells = [new_markdown_cell(_opening(course, page))] if course.macros else []
    cells.append(new_code_cell(FRESH.strip()))
    begun = set()

    def prose(first, last):
        lines = page.lines[first - 1 : last]
        text = notebook_markdown(lines, path, course.pages, site_url)
        if text:
            cells.append(new_markdown_cell(text))

    at = page.body_line
    for element, show in _elements(page):
        prose(at, element.line - 1)
        if show == "cell":
            code = element.code.rstrip("\n")
            if element.program not in begun:
                code = f"_fresh()\n\n{code}"
                begun.add(element.program)
            cells.append(new_code_cell(code, metadata={"coursekit": element.number}))
            for link in element.figures:
                if link.caption:
                    cells.append(new_markdown_cell(f"*{link.caption}*"))
            at = element.last_line + 1
        else:
            exercise = course.exercises.get(element.value)
            if exercise:
                cells += _exercise_cells(exercise)
            at = element.line + 1
    prose(at, len(page.lines))
    return new_notebook(cells=cells, metadata=_METADATA)


_METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}


def notebook_text(notebook):
    """Return the .ipynb text of a notebook, its cells named by their numbers: names
    made at random would differ at every build."""
    for number, cell in enumerate(notebook.cells, 1):
        cell.id = f"cell-{number}"
    return nbformat.writes(notebook) + "\n"


def lab_text(source):
    """Return the .ipynb text of a lab, whose source is a script."""
    return notebook_text(jupytext.reads(source, fmt="py:percent"))


def script_text(notebook):
    """Return the notebook as a plain Python script, in the py:percent format."""
    return jupytext.writes(notebook, fmt="py:percent")


def _elements(page):
    """Cells and exercise markers, in the order of the page."""
    found = [(cell, "cell") for cell in page.cells]
    found += [(marker, "exercise") for marker in page.marked("exercise")]
    return sorted(found, key=lambda pair: pair[0].line)


def _opening(course, page):
    """Return the first cell: the course's macros, for MathJax in notebooks."""
    commands = []
    for name, body in course.macros.items():
        places = [int(n) for n in re.findall(r"#(\d)", body)]
        count = f"[{max(places)}]" if places else ""
        commands.append(rf"\newcommand{{{name}}}{count}{{{body}}}")
    return f"${''.join(commands)}$"


def _exercise_cells(exercise):
    hints = "".join(
        f"\n\n<details><summary>Hint {number}</summary>\n\n{hint}\n\n</details>"
        for number, hint in enumerate(exercise.hints, 1)
    )
    solution = (
        "<details><summary>Solution</summary>\n\n"
        f"~~~python\n{exercise.solution}~~~\n\n{exercise.explain}\n\n</details>"
    )
    return [
        new_markdown_cell(exercise.statement + hints),
        new_code_cell(f"_fresh()\n\n{exercise.starter.rstrip()}"),
        new_markdown_cell(solution),
    ]


def notebook_markdown(lines, path, pages, site_url=""):
    """Return lines of a page as Markdown that notebooks understand.

    Admonitions become quotations, folded answers HTML details; markers go.
    """
    text = "\n".join(_unfold(list(lines))).strip("\n")
    text = re.sub(r"^[ \t]*<!--.*?-->[ \t]*\n?", "", text, flags=re.M | re.S)
    # What is left of a figure that a script draws: its caption.
    text = re.sub(r'!\[[^\]]*\]\(figures/[^\s)]+(?:\s+"([^"]*)")?\s*\)', r"*\1*", text)
    text = re.sub(r"\n{3,}", "\n\n", text)

    def link(match):
        target = resolve(match[2], path)
        if site_url and target in pages:
            anchor = match[3] or ""
            return f"[{match[1]}]({site_url.rstrip('/')}/{page_url(target)}{anchor})"
        return match[1]

    return _LINK.sub(link, text).strip()


def _unfold(lines):
    result = []
    while lines:
        line = lines.pop(0)
        match = _OPENING.match(line)
        if not match:
            result.append(line)
            continue
        indent = match[1]
        body = []
        while lines and (not lines[0].strip() or lines[0].startswith(indent + "    ")):
            body.append(lines.pop(0).removeprefix(indent + "    "))
        body = "\n".join(body).strip("\n").split("\n")
        title = match[4] or match[3].split(" ")[0].capitalize()
        inner = _unfold(body)
        if match[2].startswith("?"):
            block = [
                "<details><summary>" + title + "</summary>",
                "",
                *inner,
                "",
                "</details>",
            ]
        else:
            block = [f"> **{title}**", *(f"> {text}".rstrip() for text in ["", *inner])]
        while block and not block[-1].strip():
            block.pop()
        result += [f"{indent}{text}".rstrip() for text in block] + [""]
    return result
