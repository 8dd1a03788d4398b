r"""Train a linear model without bias, $\hat{\vec y} = \mat X \vec w$, for one epoch. `X` has
the shape `(n, d)`, `y` the shape `(n,)`, `w` the shape `(d,)`. Take the examples in the order
of the array `order` of shape `(n,)`, in minibatches of `B`; the last one may be smaller. The
loss of a minibatch is half the mean of its squared residuals. Return the weights after the
last step, and leave all arguments as they were.
"""

import numpy as np


def sgd_epoch(X, y, w, lr, B, order):
    # SOLUTION
    for start in range(0, len(order), B):
        some = order[start : start + B]
        g = X[some].T @ (X[some] @ w - y[some]) / len(some)
        w = w - lr * g
    return w
    # WRONG: takes the sum of the gradients, not the mean
    for start in range(0, len(order), B):
        some = order[start : start + B]
        w = w - lr * X[some].T @ (X[some] @ w - y[some])
    return w
    # WRONG: divides by B also where the last minibatch is smaller
    for start in range(0, len(order), B):
        some = order[start : start + B]
        w = w - lr * X[some].T @ (X[some] @ w - y[some]) / B
    return w
    # WRONG: leaves out the smaller last minibatch
    for start in range(0, len(order) - B + 1, B):
        some = order[start : start + B]
        w = w - lr * X[some].T @ (X[some] @ w - y[some]) / B
    return w
    # WRONG: takes the examples as they come, and ignores the order
    for start in range(0, len(order), B):
        A, t = X[start : start + B], y[start : start + B]
        w = w - lr * A.T @ (A @ w - t) / len(t)
    return w
    # WRONG: computes all gradients at the first weights
    first = w
    for start in range(0, len(order), B):
        some = order[start : start + B]
        g = X[some].T @ (X[some] @ first - y[some]) / len(some)
        w = w - lr * g
    return w
    # WRONG: walks uphill
    for start in range(0, len(order), B):
        some = order[start : start + B]
        w = w + lr * X[some].T @ (X[some] @ w - y[some]) / len(some)
    return w
    # WRONG: has a factor 2, that of a loss which is not halved
    for start in range(0, len(order), B):
        some = order[start : start + B]
        w = w - 2 * lr * X[some].T @ (X[some] @ w - y[some]) / len(some)
    return w
    # WRONG: changes the weights it was given
    for start in range(0, len(order), B):
        some = order[start : start + B]
        w -= lr * X[some].T @ (X[some] @ w - y[some]) / len(some)
    return w
    # WRONG: shuffles the inputs, but not the targets
    X = X[order]
    for start in range(0, len(order), B):
        A, t = X[start : start + B], y[start : start + B]
        w = w - lr * A.T @ (A @ w - t) / len(t)
    return w
    # WRONG: takes one step with all examples
    return w - lr * X.T @ (X @ w - y) / len(y)
    # HINT: `range(0, n, B)` gives the starts of the minibatches. A slice that goes past the
    # end is shorter, without an error.
    # HINT: The gradient of one minibatch is `X[some].T @ r / len(some)`, with the residuals r
    # at the weights of now.
    # EXPLAIN: Rows `X[some]` and targets `y[some]` go together. Dividing by `len(some)`
    # makes a mean of the last, smaller minibatch as well. `w = w - ...` makes a new
    # array, so that the caller's weights stay.


# CHECK
X = np.array([[1.0], [2.0], [3.0]])
y = np.array([1.0, 0.0, 3.0])
w = np.array([1.0])
order = np.array([1, 0, 2])
end = sgd_epoch(X, y, w, 0.1, 2, order)
assert np.array_equal(w, [1.0]), "the weights that came in are to stay"
assert np.shape(end) == (1,), f"w has shape (1,), not {np.shape(end)}"
assert np.isclose(end[0], 0.98), (
    "residuals 2 and 0 give the mean gradient 2, so w = 0.8; then the "
    f"residual is -0.6, the gradient -1.8, and w = 0.98, not {end}"
)
rng = np.random.default_rng(0)
for _ in range(25):
    n, d = int(rng.integers(2, 12)), int(rng.integers(1, 4))
    B = int(rng.integers(1, n + 1))
    X, y, w = (
        rng.normal(size=(n, d)),
        rng.normal(size=n),
        rng.normal(size=d),
    )
    order, lr = rng.permutation(n), rng.uniform(0.02, 0.3)
    kept = [a.copy() for a in (X, y, w, order)]
    truth, at = w.copy(), 0
    while at < n:
        rows = [int(i) for i in order[at : at + B]]
        g = sum((X[i] @ truth - y[i]) * X[i] for i in rows) / len(rows)
        truth, at = truth - lr * g, at + B
    end = sgd_epoch(X, y, w, lr, B, order)
    assert all(
        np.array_equal(a, b) for a, b in zip(kept, (X, y, w, order))
    ), "the arguments are to stay as they were"
    assert np.shape(end) == (d,) and np.allclose(end, truth), (
        f"{n} examples in minibatches of {B} end at {truth.round(4)}, not "
        f"{end}"
    )
