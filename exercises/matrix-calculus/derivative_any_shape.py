"""Return the derivative of f at x by central differences with step h, as an array of
the shape of `f(x)` followed by the shape of `x`.

`x` is an array of any shape, or a number; its entries may be integers. `f` takes an
array of that shape and returns an array of any shape, or a number. Leave `x` as it is.
`D[(..., *k)]` is the part of `D` that belongs to the index tuple `k` of the input.
"""

import numpy as np


def derivative_any_shape(f, x, h=1e-5):
    # SOLUTION
    x = np.asarray(x, dtype=float)
    D = np.zeros(np.shape(f(x)) + x.shape)
    for k in np.ndindex(x.shape):
        nudge = np.zeros(x.shape)
        nudge[k] = h
        D[(..., *k)] = (f(x + nudge) - f(x - nudge)) / (2 * h)
    return D
    # WRONG: has the axes of the input first, as denominator layout has
    x = np.asarray(x, dtype=float)
    D = np.zeros(x.shape + np.shape(f(x)))
    for k in np.ndindex(x.shape):
        nudge = np.zeros(x.shape)
        nudge[k] = h
        D[k] = (f(x + nudge) - f(x - nudge)) / (2 * h)
    return D
    # WRONG: collects the input's axes in front, and reshapes where it had to move axes
    x = np.asarray(x, dtype=float)
    slopes = []
    for k in np.ndindex(x.shape):
        nudge = np.zeros(x.shape)
        nudge[k] = h
        slopes.append((f(x + nudge) - f(x - nudge)) / (2 * h))
    return np.reshape(slopes, np.shape(f(x)) + x.shape)
    # WRONG: nudges an array of integers, where the step is rounded away
    x = np.asarray(x)
    D = np.zeros(np.shape(f(x)) + x.shape)
    for k in np.ndindex(x.shape):
        ahead, behind = x.copy(), x.copy()
        ahead[k] = x[k] + h
        behind[k] = x[k] - h
        D[(..., *k)] = (f(ahead) - f(behind)) / (2 * h)
    return D
    # WRONG: steps to one side only
    x = np.asarray(x, dtype=float)
    D = np.zeros(np.shape(f(x)) + x.shape)
    for k in np.ndindex(x.shape):
        nudge = np.zeros(x.shape)
        nudge[k] = h
        D[(..., *k)] = (f(x + nudge) - f(x)) / h
    return D
    # WRONG: flattens both sides, so that three axes become two
    x = np.asarray(x, dtype=float)
    D = np.zeros((np.size(f(x)), x.size))
    for column, k in enumerate(np.ndindex(x.shape)):
        nudge = np.zeros(x.shape)
        nudge[k] = h
        slope = (f(x + nudge) - f(x - nudge)) / (2 * h)
        D[:, column] = np.ravel(slope)
    return D
    # WRONG: moves the entries of x itself, and leaves them moved
    x = np.asarray(x, dtype=float)
    D = np.zeros(np.shape(f(x)) + x.shape)
    for k in np.ndindex(x.shape):
        x[k] += h
        ahead = f(x)
        x[k] -= 2 * h
        D[(..., *k)] = (ahead - f(x)) / (2 * h)
    return D
    # HINT: Which shape has the result? Make an array of zeros of this shape first.
    # HINT: `np.ndindex(x.shape)` gives every index tuple `k` of the input. Nudge only
    # this entry, to both sides.
    # EXPLAIN: Each nudge of one input entry gives a slope for every output entry at
    # once: an array of the output's shape, which belongs at the place `k` of the last
    # axes. With no axes at all, `np.ndindex(())` gives one empty tuple, so numbers work
    # as well. The float copy keeps the step alive for integer input.


# CHECK
def rows(D):
    return np.asarray(D).tolist()


def squares(x):
    return (x**2).sum()


A = np.array([[1.0, 2.0], [0.0, -1.0], [3.0, 4.0]])
D = derivative_any_shape(lambda x: A @ x, np.array([1.0, -1.0]))
assert np.shape(D) == (3, 2), (
    f"3 outputs by 2 inputs: (3, 2), not {np.shape(D)}"
)
assert np.allclose(D, A), f"the slopes of A x are A, not {rows(D)}"
D = derivative_any_shape(lambda t: np.array([t, t**2, t**3]), 2.0)
assert np.shape(D) == (3,), (
    f"3 outputs by one number: (3,), not {np.shape(D)}"
)
assert np.allclose(D, [1, 4, 12]), (
    f"the velocity is (1, 4, 12), not {rows(D)}"
)
D = derivative_any_shape(lambda t: t**2, 3.0)
assert np.shape(D) == (), f"a number by a number: (), not {np.shape(D)}"
assert np.isclose(D, 6), f"the slope of t^2 at 3 is 6, not {D}"
whole = np.array([[1, 2, 3], [4, 5, 6]])
D = derivative_any_shape(squares, whole)
assert np.allclose(D, 2 * whole), (
    f"also for integers the gradient of the squares is 2 W, not {rows(D)}"
)
assert whole.tolist() == [[1, 2, 3], [4, 5, 6]], "x has to stay as it was"
rng = np.random.default_rng(0)
for m, n, p in ((2, 3, 2), (1, 2, 3), (3, 2, 4)):
    X, W = rng.normal(size=(m, n)), rng.normal(size=(n, p))
    D = derivative_any_shape(lambda W, X=X: X @ W, W.copy())
    assert np.shape(D) == (m, p, n, p), (
        f"{(m, p)} by {(n, p)} has the shape {(m, p, n, p)}, "
        f"not {np.shape(D)}"
    )
    truth = np.einsum("ik,jl->ijkl", X, np.eye(p))
    assert np.allclose(D, truth, atol=1e-6), (
        "the slope of output (i, j) by entry (k, l) stands at D[i, j, k, l]"
    )
x = rng.normal(size=(2, 3))
before = x.copy()
D = derivative_any_shape(lambda x: (x[0] * x[1]).sum(), x)
assert np.array_equal(x, before), "x has to stay as it was, entry by entry"
assert np.allclose(D, before[::-1], atol=1e-8), (
    "of the inner product of two rows, the slopes by one are the other"
)
D = derivative_any_shape(lambda t: t**3, 1.0, h=0.1)
assert np.isclose(D, 3.01), (
    f"the central difference of t^3 at 1 with h = 0.1 is 3.01, not {D}"
)
