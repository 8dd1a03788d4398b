"""Programs of this page run one after the other, each from a fresh start."""

import sys as _sys
import warnings as _warnings

import numpy as _numpy

_filters = list(_warnings.filters)
_print_options = _numpy.get_printoptions()
_error_state = _numpy.geterr()
_notebook = {"In", "Out", "exit", "get_ipython", "open", "quit"}


def _fresh():
    """Forget the last program: its names, styles and options."""
    for name in list(globals()):
        if not name.startswith("_") and name not in _notebook:
            del globals()[name]
    _warnings.filters[:] = _filters
    _numpy.set_printoptions(**_print_options)
    _numpy.seterr(**_error_state)
    if "matplotlib" in _sys.modules:
        _sys.modules["matplotlib"].rc_file_defaults()
