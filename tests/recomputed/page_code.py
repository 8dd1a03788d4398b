"""What a page's programs define, for tests that try it on input of their own.

Nothing of the page's code is copied: it is run as it stands, up to the cell that
defines the name, and the test calls it.
"""

import ast
import contextlib
import io

import matplotlib.pyplot as plt

from recomputed.page_output import find_page


def page_code(page, name, skip=0):
    """Return what a page's first program that defines name at top level defines.

    The result is the dictionary of all names that the program has after the first
    cell that defines this one; page is like ``chapter/page``. With skip, that many
    programs that define the name are passed over.
    """
    for cells in find_page(page).programs:
        for number, cell in enumerate(cells):
            if name in _defined(cell.code):
                if skip == 0:
                    return _run(cells[: number + 1], page)
                skip -= 1
                break
    raise AssertionError(f"{page}: no further program defines {name}")


def _defined(code):
    names = set()
    for node in ast.parse(code).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            names.add(node.name)
        elif isinstance(node, ast.Assign):
            names |= {t.id for t in node.targets if isinstance(t, ast.Name)}
    return names


def _run(cells, page):
    namespace = {"__name__": "__main__"}
    # The course's own colour map is known to its own backend only.
    drawing = plt.rc_context({"backend": "agg", "image.cmap": "viridis"})
    with drawing, contextlib.redirect_stdout(io.StringIO()):
        for cell in cells:
            exec(compile(cell.code, f"{page}.md", "exec"), namespace)
        plt.close("all")
    return namespace
