"""Which functions of the libraries the course's programs call, and where.

Names are read off the code, as it is imported there: ``np.linalg.solve`` is
``numpy.linalg.solve`` after ``import numpy as np``. Of methods only those are known
whose object goes by its usual name, such as ``ax`` and ``rng``, and those that arrays
have and Python's own containers do not.
"""

import ast
import re

from coursekit.execute import UNREADABLE

LIBRARIES = {
    "numpy": "NumPy",
    "scipy": "SciPy",
    "matplotlib": "Matplotlib",
    "sklearn": "scikit-learn",
}
# What programs call these objects, and what they are.
_OBJECTS = {
    "ax": "matplotlib.axes.Axes",
    "fig": "matplotlib.figure.Figure",
    "rng": "numpy.random.Generator",
}
# Methods of arrays that no string, list, dictionary or set has.
_ARRAY_METHODS = re.compile(
    "all|any|argmax|argmin|argsort|astype|clip|cumprod|cumsum|diagonal|dot|fill|flatten"
    "|max|mean|min|nonzero|prod|ptp|ravel|repeat|reshape|round|squeeze|std|sum|swapaxes"
    "|take|tolist|trace|transpose|var"
)


def called_functions(programs):
    """Return the full names of library functions that programs call, as a set.

    programs are texts; imports hold within one text. A text that is no Python has no
    calls.
    """
    found = set()
    for code in programs:
        try:
            tree = ast.parse(code)
        except UNREADABLE:
            continue
        known = _imported(tree)
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                found |= {name for name in [_full_name(node.func, known)] if name}
    return found


def _imported(tree):
    """Map the names of a program's imports to full names."""
    known = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                first = alias.name.split(".")[0]
                known[alias.asname or first] = alias.name if alias.asname else first
        elif isinstance(node, ast.ImportFrom) and not node.level:
            for alias in node.names:
                known[alias.asname or alias.name] = f"{node.module}.{alias.name}"
    return known


def _full_name(node, known):
    """Return the full name of a called expression, or None."""
    names = []
    while isinstance(node, ast.Attribute):
        names.append(node.attr)
        node = node.value
    if any(name.startswith("_") for name in names):
        return None
    if isinstance(node, ast.Name) and node.id in known:
        full = ".".join([known[node.id], *reversed(names)])
        return full if full.split(".")[0] in LIBRARIES else None
    if len(names) == 1 and isinstance(node, ast.Name) and node.id in _OBJECTS:
        return f"{_OBJECTS[node.id]}.{names[0]}"
    if names and _ARRAY_METHODS.fullmatch(names[0]):
        return f"numpy.ndarray.{names[0]}"
    return None


def short_name(full):
    """Return a function's name as the course writes it.

    >>> short_name("numpy.linalg.solve"), short_name("matplotlib.axes.Axes.plot")
    ('np.linalg.solve', 'ax.plot')
    >>> short_name("numpy.ndarray.sum"), short_name("scipy.stats.norm.cdf")
    ('x.sum', 'scipy.stats.norm.cdf')
    """
    objects = {kind: name for name, kind in _OBJECTS.items()}
    modules = {"matplotlib.pyplot": "plt", "numpy.ndarray": "x", "numpy": "np"}
    for long, short in {**objects, **modules}.items():
        if full.startswith(f"{long}."):
            return short + full.removeprefix(long)
    return full


def index_functions(called_by_page):
    """Return ``{library: {function: [page, ...]}}`` of ``{page: called functions}``.

    Libraries stand in the order of LIBRARIES, functions in that of the alphabet,
    pages in the given order.
    """
    index = {library: {} for library in LIBRARIES}
    for page, called in called_by_page.items():
        for name in called:
            index[name.split(".")[0]].setdefault(name, []).append(page)
    return {
        library: dict(sorted(functions.items(), key=lambda item: item[0].lower()))
        for library, functions in index.items()
        if functions
    }
