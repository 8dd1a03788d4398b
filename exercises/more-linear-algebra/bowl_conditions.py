r"""For a linear model with squared error and features `X`, of shape `(n, d)`, the curvature
of the loss is $\mat H = \mat X^\T \mat X / n$, once the columns are centred. Return the
condition number of $\mat H$ as a pair: for the centred columns, and for the standardized
ones (centred, and divided by their standard deviations). The columns are independent and
not constant. `X` may hold integers, and should be left as it is.
"""

import numpy as np


def bowl_conditions(X):
    # SOLUTION
    X = X - X.mean(axis=0)  # (n, d)
    Z = X / X.std(axis=0)  # (n, d)
    return np.linalg.cond(X.T @ X), np.linalg.cond(Z.T @ Z)
    # WRONG: takes the condition number of the data, not of the bowl
    X = X - X.mean(axis=0)
    Z = X / X.std(axis=0)
    return np.linalg.cond(X), np.linalg.cond(Z)
    # WRONG: does not centre
    Z = X / X.std(axis=0)
    return np.linalg.cond(X.T @ X), np.linalg.cond(Z.T @ Z)
    # WRONG: centres only the second
    Z = (X - X.mean(axis=0)) / X.std(axis=0)
    return np.linalg.cond(X.T @ X), np.linalg.cond(Z.T @ Z)
    # WRONG: divides all columns by one number
    X = X - X.mean(axis=0)
    Z = X / X.std()
    return np.linalg.cond(X.T @ X), np.linalg.cond(Z.T @ Z)
    # WRONG: divides by the variances
    X = X - X.mean(axis=0)
    Z = X / X.var(axis=0)
    return np.linalg.cond(X.T @ X), np.linalg.cond(Z.T @ Z)
    # WRONG: centres and scales rows
    X = X - X.mean(axis=1, keepdims=True)
    Z = X / X.std(axis=1, keepdims=True)
    return np.linalg.cond(X.T @ X), np.linalg.cond(Z.T @ Z)
    # WRONG: centres in place, which changes the reader's data and fails for integers
    means = X.mean(axis=0)
    for j in range(X.shape[1]):
        X[:, j] = X[:, j] - means[j]
    Z = X / X.std(axis=0)
    return np.linalg.cond(X.T @ X), np.linalg.cond(Z.T @ Z)
    # WRONG: compares the largest and smallest curvature along the axes only
    X = X - X.mean(axis=0)
    size = (X**2).sum(axis=0)
    return size.max() / size.min(), 1.0
    # WRONG: believes that standardizing makes the bowl round
    X = X - X.mean(axis=0)
    return np.linalg.cond(X.T @ X), 1.0
    # WRONG: has the pair the wrong way round
    X = X - X.mean(axis=0)
    Z = X / X.std(axis=0)
    return np.linalg.cond(Z.T @ Z), np.linalg.cond(X.T @ X)
    # HINT: A factor in front of a matrix does not change its condition number. So is n
    # needed?
    # HINT: Standardize first, one column at a time, then form the product again.
    # EXPLAIN: For standardized columns H holds their correlations, with ones on its
    # diagonal. Units no longer matter, but correlation does: for two columns with the
    # correlation r the condition number is (1 + |r|) / (1 - |r|).


# CHECK
X = np.array([[1.0, 10.0], [1.0, 30.0], [3.0, 10.0], [3.0, 30.0]])
before, after = bowl_conditions(X.copy())
assert np.isclose(before, 100), (
    "without correlation and with spreads of 1 and 10 the curvatures are 1 "
    f"and 100: condition 100, not {before}"
)
assert np.isclose(after, 1), (
    f"these standardized columns make the bowl round: 1, not {after}"
)
X = np.array([[1, 20], [2, 50], [3, 40], [4, 90]])
kept = X.copy()
before, after = bowl_conditions(X)
assert np.array_equal(X, kept), "the data have to stay as they are"
r = np.corrcoef(X.T)[0, 1]
assert np.isclose(after, (1 + r) / (1 - r)), (
    f"two columns with correlation {r:.3f} have (1 + r) / (1 - r) = "
    f"{(1 + r) / (1 - r):.3f}, not {after}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    d = int(rng.integers(1, 5))
    n = d + int(rng.integers(3, 20))
    X = rng.normal(size=(n, d)) @ rng.normal(size=(d, d)) + 2
    X = X * 10.0 ** rng.uniform(-1, 1, size=d)
    before, after = bowl_conditions(X.copy())
    for value, S in (
        (before, np.cov(X, rowvar=False)),
        (after, np.corrcoef(X, rowvar=False)),
    ):
        lam = np.linalg.eigvalsh(np.atleast_2d(S))
        truth = lam[-1] / lam[0]
        assert np.isclose(value, truth, rtol=1e-4), (
            f"largest over smallest curvature is {truth:.4g}, not {value}"
        )
