"""The course's own functions, for tests that compare them with other libraries'.

Hypothesis draws the input. All tables hold multiples of 1/8: zeros, equal values and
dependent columns come up often, and no square of a number underflows.
"""

import ast
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import autograd.numpy as autograd_numpy
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.configuration import set_hypothesis_home_dir
from hypothesis.extra import numpy as hnp

from coursekit.exercise import parse_exercise
from recomputed.page_code import page_code
from recomputed.page_output import ROOT

set_hypothesis_home_dir(ROOT / ".cache" / "hypothesis")

# The same input at every run: a test that passes here passes elsewhere.
oracle = settings(
    derandomize=True,
    max_examples=30,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow],
)


@cache
def page_names(page, name, skip=0):
    """Return all that the page's first program with this name defines up to there."""
    return page_code(page, name, skip)


def page_function(page, name, skip=0):
    """Return a function or class of a page's program, as it stands there."""
    return page_names(page, name, skip)[name]


@cache
def exercise_function(name):
    """Return the function that an exercise's solution defines."""
    file = ROOT / "exercises" / f"{name}.py"
    exercise = parse_exercise(file.read_text(encoding="utf-8"), name, str(file))
    assert exercise.problems == []
    namespace = {"__name__": "solution"}
    exec(compile(exercise.solution, str(file), "exec"), namespace)
    return namespace[exercise.function]


def covered(file):
    """Return the pages' functions and the exercises that a test file asks for."""
    found = set()
    for node in ast.walk(ast.parse(Path(file).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            if node.func.id in ("page_function", "exercise_function"):
                found.add(tuple(ast.unparse(argument) for argument in node.args))
    return found


def sizes(low=1, high=5):
    return st.integers(low, high)


def numbers(low=-4, high=4):
    """Multiples of 1/8 from low to high."""
    return st.integers(8 * low, 8 * high).map(lambda k: k / 8)


def table(data, *shape, low=-4, high=4):
    """Draw an array of multiples of 1/8; up to large limits, of high / 32.

    Of a wide range Hypothesis draws mostly small numbers, and large ones count here.
    """
    step = 1 / 8 if high <= 10 else high / 32
    return whole(data, *shape, low=int(low / step), high=int(high / step)) * step


def whole(data, *shape, low=0, high=4):
    """Draw an array of whole numbers: with many equal entries, or all drawn alone."""
    entry = st.integers(low, high)
    alone = hnp.arrays(int, shape, elements=entry, fill=st.nothing())
    return data.draw(st.one_of(alone, hnp.arrays(int, shape, elements=entry)))


def shares(data, n, low=0):
    """Draw a table of n probabilities; with low = 1 none of them is 0."""
    counts = whole(data, n, low=low, high=9)
    if counts.sum() == 0:
        counts[0] = 1
    return counts / counts.sum()


@contextmanager
def differentiable(*functions):
    """Let functions of the course compute with autograd's NumPy for a while.

    Then autograd differentiates the page's own forward pass, as it stands.
    """
    spaces = [function.__globals__ for function in functions]
    kept = [space["np"] for space in spaces]
    for space in spaces:
        space["np"] = autograd_numpy
    try:
        yield
    finally:
        for space, module in zip(spaces, kept, strict=True):
            space["np"] = module
