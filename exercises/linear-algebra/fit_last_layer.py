r"""A network has been trained, but for its last layer. Its activations for $n$ examples are
`A`, of shape $(n, d)$, and the targets are `Y`, of shape $(n, k)$. Return the weights `W`,
of shape $(d, k)$, and the bias `b`, of shape $(k,)$, for which the sum of the squared
entries of `A @ W + b - Y` is smallest. The columns of `A` and a column of ones are
independent.
"""

import numpy as np


def fit_last_layer(A, Y):
    # SOLUTION
    ones = np.ones((len(A), 1))
    both = np.linalg.lstsq(np.hstack([A, ones]), Y)[0]
    return both[:-1], both[-1]
    # WRONG: has no bias
    W = np.linalg.lstsq(A, Y)[0]
    return W, np.zeros(Y.shape[1])
    # WRONG: fits the weights without a bias, then takes the mean of what is left
    W = np.linalg.lstsq(A, Y)[0]
    return W, (Y - A @ W).mean(axis=0)
    # WRONG: takes the mean of the targets for the bias
    W = np.linalg.lstsq(A, Y - Y.mean(axis=0))[0]
    return W, Y.mean(axis=0)
    # WRONG: centres both, and forgets what that does to the bias
    W = np.linalg.lstsq(A - A.mean(axis=0), Y - Y.mean(axis=0))[0]
    return W, Y.mean(axis=0)
    # WRONG: puts the ones first, and takes the last row for the bias
    ones = np.ones((len(A), 1))
    both = np.linalg.lstsq(np.hstack([ones, A]), Y)[0]
    return both[:-1], both[-1]
    # WRONG: returns the weights with an output in each row
    ones = np.ones((len(A), 1))
    both = np.linalg.lstsq(np.hstack([A, ones]), Y)[0]
    return both[:-1].T, both[-1]
    # WRONG: takes one bias for all outputs
    ones = np.ones((len(A), 1))
    both = np.linalg.lstsq(np.hstack([A, ones]), Y)[0]
    return both[:-1], np.full(Y.shape[1], both[-1].mean())
    # WRONG: predicts the activations from the targets
    ones = np.ones((len(A), 1))
    both = np.linalg.lstsq(np.hstack([Y, ones]), A)[0]
    return np.linalg.pinv(both[:-1]), -both[-1] @ np.linalg.pinv(both[:-1])
    # HINT: A bias is a weight for an input that is always 1. Which column does A need?
    # HINT: `np.linalg.lstsq(M, Y)[0]` solves for all columns of Y at once. With the ones as
    # the last column of M, the last row of the answer is the bias.
    # EXPLAIN: A @ W + b is [A 1] times W with b under it. So weights and bias are one
    # least-squares problem, with one column of unknowns for each output. They have to be
    # fitted together: a bias changes what the weights have to explain.


# CHECK
A = np.array([[0.0], [1.0], [2.0], [3.0]])
Y = np.array([[1.0], [3.0], [4.0], [4.0]])
W, b = fit_last_layer(A, Y)
assert np.shape(W) == (1, 1) and np.shape(b) == (1,), (
    f"one input and output: (1, 1), (1,), not {np.shape(W)}, {np.shape(b)}"
)
assert np.isclose(W[0, 0], 1) and np.isclose(b[0], 1.5), (
    f"the four points have the line 1.5 + t; "
    f"yours is {b[0]:.2f} + {W[0, 0]:.2f} t"
)
rng = np.random.default_rng(0)
for _ in range(20):
    d, k = (int(i) for i in rng.integers(1, 5, size=2))
    n = d + 2 + int(rng.integers(0, 9))
    A = rng.normal(1, 1, size=(n, d))
    Y = (
        rng.normal(size=(n, k))
        + 3 * np.arange(k)
        + A @ rng.normal(size=(d, k))
    )
    W, b = fit_last_layer(A.copy(), Y.copy())
    assert np.shape(W) == (d, k), (
        f"W has shape ({d}, {k}), not {np.shape(W)}"
    )
    assert np.shape(b) == (k,), f"b has shape ({k},), not {np.shape(b)}"
    R = Y - (A @ W + b)
    assert np.allclose(R.sum(axis=0), 0, atol=1e-6), (
        "the residuals of each output have to sum to zero"
    )
    assert np.allclose(A.T @ R, 0, atol=1e-6), (
        "the residuals have to be orthogonal to each column of activations"
    )
