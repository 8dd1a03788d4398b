"""Return an array like `X`, with each column moved and stretched so that its smallest
element becomes 0 and its largest 1. `X` has the shape (n, d), no column is constant, and
`X` stays as it is. It may hold whole numbers.
"""

import numpy as np


def scale_columns(X):
    # SOLUTION
    low = X.min(axis=0)  # (d,)
    high = X.max(axis=0)  # (d,)
    return (X - low) / (high - low)
    # WRONG: takes the extremes of the whole array
    return (X - X.min()) / (X.max() - X.min())
    # WRONG: scales each row instead of each column
    low = X.min(axis=1, keepdims=True)
    high = X.max(axis=1, keepdims=True)
    return (X - low) / np.maximum(high - low, 1e-12)
    # WRONG: divides by the largest, so that the smallest need not be 0
    return X / X.max(axis=0)
    # WRONG: moves to 0, but divides by the largest instead of the range
    return (X - X.min(axis=0)) / X.max(axis=0)
    # WRONG: writes into X
    X -= X.min(axis=0)
    X /= X.max(axis=0)
    return X
    # WRONG: writes into an array of the dtype of X, which may have no decimals
    scaled = np.zeros_like(X)
    for j in range(X.shape[1]):
        low, high = X[:, j].min(), X[:, j].max()
        scaled[:, j] = (X[:, j] - low) / (high - low)
    return scaled
    # HINT: One number for each column is left if you reduce along which axis?
    # HINT: The first step moves the smallest to 0. Where is the largest then, and what
    # do you divide by?
    # EXPLAIN: Reducing along axis 0 leaves arrays of shape (d,), which broadcast over
    # the n rows: each column meets its own two numbers. After the move the largest is
    # high - low, so dividing by that makes it 1.


# CHECK
X = np.array([[1.0, 30.0], [2.0, 10.0], [5.0, 20.0]])
before = X.copy()
scaled = scale_columns(X)
assert np.array_equal(X, before), "X has to stay as it was"
assert np.shape(scaled) == (3, 2), (
    f"the shape stays (3, 2): yours is {np.shape(scaled)}"
)
assert np.allclose(scaled[:, 0], [0, 0.25, 1]), (
    f"1, 2, 5 becomes 0, 0.25, 1, not {scaled[:, 0].tolist()}"
)
assert np.allclose(scaled[:, 1], [1, 0, 0.5]), (
    f"30, 10, 20 becomes 1, 0, 0.5, not {scaled[:, 1].tolist()}"
)
scaled = scale_columns(np.array([[1], [2], [5]]))
assert np.allclose(np.ravel(scaled), [0, 0.25, 1]), (
    "the whole numbers 1, 2, 5 become 0, 0.25, 1 as well, not "
    f"{np.ravel(scaled).tolist()}"
)
rng = np.random.default_rng(0)
for n, d in [(2, 5), (4, 4), (9, 1), (7, 3)] * 4:
    X = rng.normal(size=(n, d)) * 5 - 2
    before = X.copy()
    scaled = scale_columns(X)
    assert np.array_equal(X, before), "X has to stay as it was"
    assert np.shape(scaled) == (n, d), (
        f"the shape stays {(n, d)}: yours is {np.shape(scaled)}"
    )
    for j in range(d):
        column = sorted(before[:, j])
        low, high = column[0], column[-1]
        truth = [(x - low) / (high - low) for x in before[:, j]]
        assert np.allclose(scaled[:, j], truth), (
            f"column {j} runs from {low:.2f} to {high:.2f}; scaled it "
            f"begins with {truth[0]:.3f}, not {scaled[0, j]:.3f}"
        )
