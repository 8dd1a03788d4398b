"""The index of functions is read off the programs, and leads to the pages."""

import pytest

from coursekit.check import render_course
from coursekit.functions import called_functions, index_functions


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("import numpy as np\nnp.linalg.solve(A, b)", {"numpy.linalg.solve"}),
        ("import numpy.linalg\nnumpy.linalg.det(A)", {"numpy.linalg.det"}),
        ("from scipy import stats as st\nst.norm.cdf(1)", {"scipy.stats.norm.cdf"}),
        ("from scipy.linalg import lu as f\nf(A)", {"scipy.linalg.lu"}),
        ("fig, ax = make()\nax.plot(x)", {"matplotlib.axes.Axes.plot"}),
        ("(x**2).sum(axis=0)", {"numpy.ndarray.sum"}),
        ("import numpy as np\nnp.pi\nf = np.exp", set()),  # used, not called
        ("import math\nmath.exp(1); words.append(2)", set()),
        ("np.exp(1)", set()),  # never imported
        ("this is no Python", set()),
    ],
)
def test_names_of_called_functions(code, names):
    assert called_functions([code]) == names


def test_imports_do_not_reach_another_program():
    programs = ["import numpy as np\nnp.exp(1)", "np.log(1)"]
    assert called_functions(programs) == {"numpy.exp"}


def test_the_index_is_sorted_by_library_and_name():
    pages = {
        "b": ["import scipy.stats as s, numpy as np\ns.t.pdf(0); np.ones(1)"],
        "a": ["import numpy as np\nnp.eye(2); np.ones(2)"],
    }
    called = {page: called_functions(programs) for page, programs in pages.items()}
    assert index_functions(called) == {
        "numpy": {"numpy.eye": ["a"], "numpy.ones": ["b", "a"]},
        "scipy": {"scipy.stats.t.pdf": ["b"]},
    }


def test_the_course_lists_its_functions_with_links(course):
    rendered, _ = render_course(course)
    items = rendered["functions.md"].split("<li>")[1:]
    assert len(items) >= 150
    (loading,) = [item for item in items if ">np.genfromtxt<" in item]
    assert 'href="setting-the-stage/saving-and-loading.md"' in loading
    assert all('href="' in item for item in items)
