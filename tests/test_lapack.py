"""NumPy without floating-point flags, as in WebAssembly, still tells of failures."""

import types

import numpy as np
import pytest

from coursekit.web.lapack import raise_errors, watch


@pytest.fixture
def flagless(monkeypatch):
    """Functions of numpy.linalg as WebAssembly has them: NaN, and no word of it."""
    linalg = np.linalg._linalg
    native = linalg._umath_linalg

    def silent(function):
        def call(*args, **kwargs):
            with np.errstate(all="ignore"):
                return function(*args, **kwargs)

        return call

    functions = {k: silent(v) for k, v in vars(native).items() if callable(v)}
    monkeypatch.setattr(linalg, "_umath_linalg", types.SimpleNamespace(**functions))
    return functions


FAILURES = {
    "solve": lambda: np.linalg.solve([[1.0, 2], [2, 4]], [1.0, 2]),
    "solve for columns": lambda: np.linalg.solve([[1.0, 2], [2, 4]], np.eye(2)),
    "inv": lambda: np.linalg.inv([[1.0, 2], [2, 4]]),
    "inv of a stack": lambda: np.linalg.inv([np.eye(2), np.zeros((2, 2))]),
    "cholesky": lambda: np.linalg.cholesky([[1.0, 2], [2, 1]]),
    "power": lambda: np.linalg.matrix_power(np.zeros((2, 2)), -1),
}


@pytest.mark.parametrize("name", FAILURES)
def test_a_failure_is_an_error_again(flagless, monkeypatch, name):
    assert np.isnan(FAILURES[name]()).any()
    watched = {k: watch(np, function) for k, function in flagless.items()}
    linalg = types.SimpleNamespace(**watched)
    monkeypatch.setattr(np.linalg._linalg, "_umath_linalg", linalg)
    with pytest.raises(np.linalg.LinAlgError, match=r"Singular|positive definite"):
        FAILURES[name]()


def test_what_works_stays_as_it_is(monkeypatch):
    linalg = np.linalg._linalg
    monkeypatch.setattr(linalg, "_umath_linalg", linalg._umath_linalg)  # put back
    A, b = np.random.default_rng(0).normal(size=(2, 4, 4))
    functions = (np.linalg.inv, np.linalg.eig, np.linalg.svd, np.linalg.qr)
    before = [function(A) for function in functions]
    solved, fitted = np.linalg.solve(A, b), np.linalg.lstsq(A, b)[0]
    raise_errors(np)
    for function, old in zip(functions, before, strict=True):
        for new, same in zip(function(A), old, strict=True):
            assert np.array_equal(new, same)
    assert np.array_equal(np.linalg.solve(A, b), solved)
    assert np.array_equal(np.linalg.lstsq(A, b)[0], fitted)
    assert np.linalg.lstsq(np.ones((3, 2)), np.ones(3))[2] == 1  # the rank
    # NaN that was there before is no failure.
    assert np.isnan(np.linalg.solve(A, b * np.nan)).all()
    with pytest.raises(np.linalg.LinAlgError, match="Singular"):
        np.linalg.inv(np.zeros((2, 2)))
