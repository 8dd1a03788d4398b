"""Lets NumPy's linear algebra fail in the browser as it does at home.

NumPy learns from the processor's floating-point flags that LAPACK gave up (on a
singular matrix, say), and raises LinAlgError. WebAssembly has no such flags: there the
result is full of NaN, and nothing is said. This module looks at the result instead.
"""

import types


def raise_errors(numpy):
    """Make the functions of ``numpy.linalg`` raise LinAlgError where LAPACK gives up."""
    linalg = numpy.linalg._linalg
    native = linalg._umath_linalg
    watched = types.SimpleNamespace(**vars(native))
    for name, function in vars(native).items():
        if isinstance(function, numpy.ufunc):
            setattr(watched, name, watch(numpy, function))
    linalg._umath_linalg = watched


def watch(numpy, function):
    """Return a function like a ufunc, which calls NumPy's error handler where finite
    input gives NaN.

    The handler is that of ``numpy.errstate(call=..., invalid="call")``, which NumPy
    sets round each call of LAPACK; without one nothing is called.
    """

    def watching(*args, **kwargs):
        result = function(*args, **kwargs)
        handler = numpy.geterrcall()
        if handler and numpy.geterr()["invalid"] == "call":
            # The first result only: residuals of lstsq may be NaN where all is well.
            first = result[0] if isinstance(result, tuple) else result
            if numpy.isnan(first).any() and all(numpy.isfinite(a).all() for a in args):
                handler("invalid value", 8)
        return result

    return watching
