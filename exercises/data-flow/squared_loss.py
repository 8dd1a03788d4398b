r"""Return the halved squared error loss, the mean over the batch of $\frac12(\hat y - y)^2$.
`y_hat` and `y` belong to the same $n$ examples, in the same order. Each of them may have the
shape `(n,)` or `(n, 1)`.
"""

import numpy as np


def squared_loss(y_hat, y):
    # SOLUTION
    return (0.5 * (y_hat.reshape(-1) - y.reshape(-1)) ** 2).mean()
    # WRONG: lets (n, 1) and (n,) broadcast to (n, n)
    return (0.5 * (y_hat - y) ** 2).mean()
    # WRONG: takes column 0 of predictions only
    y_hat = y_hat[:, 0] if y_hat.ndim == 2 else y_hat
    return (0.5 * (y_hat - y) ** 2).mean()
    # WRONG: forgets the half
    return ((y_hat.reshape(-1) - y.reshape(-1)) ** 2).mean()
    # WRONG: gives the sum
    return (0.5 * (y_hat.reshape(-1) - y.reshape(-1)) ** 2).sum()
    # WRONG: squares the mean error, so that errors cancel
    return 0.5 * (y_hat.reshape(-1) - y.reshape(-1)).mean() ** 2
    # WRONG: takes the root
    return (0.5 * (y_hat.reshape(-1) - y.reshape(-1)) ** 2).mean() ** 0.5
    # WRONG: takes absolute errors
    return (0.5 * np.abs(y_hat.reshape(-1) - y.reshape(-1))).mean()
    # WRONG: sorts both before comparing
    a, b = np.sort(y_hat.reshape(-1)), np.sort(y.reshape(-1))
    return (0.5 * (a - b) ** 2).mean()
    # WRONG: divides by n - 1
    d = y_hat.reshape(-1) - y.reshape(-1)
    return 0.5 * (d @ d) / max(d.size - 1, 1)
    # HINT: Bring both to the shape `(n,)` first.
    # HINT: `y.reshape(-1)` does this for `(n,)` as well as for `(n, 1)`.
    # EXPLAIN: The difference of `(n, 1)` and `(n,)` is a table of every prediction minus
    # every truth. Its mean is a number, and even looks like a loss. With equal shapes
    # each prediction meets its own truth.


# CHECK
loss = squared_loss(np.array([210.0, 200.0]), np.array([240.0, 190.0]))
assert np.shape(loss) == () and np.isclose(loss, 250), (
    f"450 and 50 have the mean 250, not {loss}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    n = int(rng.integers(1, 7))
    y_hat, y = rng.normal(size=n), 2 * rng.normal(size=n) + 1
    truth = sum((a - b) ** 2 for a, b in zip(y_hat, y)) / (2 * n)
    for first in ((n,), (n, 1)):
        for second in ((n,), (n, 1)):
            loss = squared_loss(y_hat.reshape(first), y.reshape(second))
            assert np.shape(loss) == () and np.isclose(loss, truth), (
                f"with the shapes {first} and {second} the loss is "
                f"{truth:.4f} as well, not {loss}"
            )
