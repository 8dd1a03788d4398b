r"""Return how many principal components of `X`, of shape `(n, d)`, you have to keep so
that their explained variances add to at least `share`, as an integer. `share` is above 0 and
at most 1; sums that fall short by less than `1e-9` count as reaching it. Not all rows are
equal.
"""

import numpy as np


def components_for(X, share):
    # SOLUTION
    S = np.atleast_2d(np.cov(X, rowvar=False))  # (d, d)
    lam = np.linalg.eigvalsh(S)[::-1]  # (d,), falling
    kept = np.cumsum(lam) / lam.sum()  # (d,)
    return int((kept < share - 1e-9).sum()) + 1
    # WRONG: counts one too few
    lam = np.linalg.eigvalsh(np.atleast_2d(np.cov(X, rowvar=False)))[::-1]
    return int((np.cumsum(lam) / lam.sum() < share - 1e-9).sum())
    # WRONG: asks for more than the share, where at least is enough
    lam = np.linalg.eigvalsh(np.atleast_2d(np.cov(X, rowvar=False)))[::-1]
    return int((np.cumsum(lam) / lam.sum() <= share + 1e-9).sum()) + 1
    # WRONG: starts with the smallest eigenvalues
    lam = np.linalg.eigvalsh(np.atleast_2d(np.cov(X, rowvar=False)))
    return int((np.cumsum(lam) / lam.sum() < share - 1e-9).sum()) + 1
    # WRONG: adds standard deviations in place of variances
    lam = np.linalg.eigvalsh(np.atleast_2d(np.cov(X, rowvar=False)))[::-1]
    s = np.sqrt(lam.clip(0))
    return int((np.cumsum(s) / s.sum() < share - 1e-9).sum()) + 1
    # WRONG: takes the variances of the columns, which are not those of the components
    lam = np.sort(X.var(axis=0))[::-1]
    return int((np.cumsum(lam) / lam.sum() < share - 1e-9).sum()) + 1
    # WRONG: does not centre
    lam = np.linalg.eigvalsh(X.T @ X)[::-1]
    return int((np.cumsum(lam) / lam.sum() < share - 1e-9).sum()) + 1
    # WRONG: counts the components that have this share each
    lam = np.linalg.eigvalsh(np.atleast_2d(np.cov(X, rowvar=False)))[::-1]
    return int((lam / lam.sum() >= share - 1e-9).sum())
    # WRONG: standardizes the columns first
    s = X.std(axis=0)
    U = (X - X.mean(axis=0)) / np.where(s == 0, 1, s)
    lam = np.linalg.eigvalsh(U.T @ U)[::-1]
    return int((np.cumsum(lam) / lam.sum() < share - 1e-9).sum()) + 1
    # WRONG: leaves no room for rounding
    lam = np.linalg.eigvalsh(np.atleast_2d(np.cov(X, rowvar=False)))[::-1]
    return int((np.cumsum(lam) / lam.sum() < share).sum()) + 1
    # HINT: The shares are the eigenvalues of the sample covariance matrix, divided by their
    # sum. In which order do they have to be added?
    # HINT: `np.cumsum` gives what one, two, three components hold. Count those sums that
    # are too small: the next one is enough.
    # EXPLAIN: With the eigenvalues falling, the sums are the most that 1, 2, 3, ...
    # directions can hold. If i of these sums are below the share, then i components are not
    # enough and i + 1 are. The tolerance keeps a rounding error from asking for one more.


# CHECK
cross = np.array([[3.0, 0], [-3, 0], [0, 1], [0, -1]]) + [10, 20]
for share, truth in ((0.5, 1), (0.9, 1), (0.91, 2), (1, 2)):
    k = components_for(cross.copy(), share)
    assert np.shape(k) == () and int(k) == k, f"a whole number, not {k}"
    assert k == truth, (
        f"shares 0.9 and 0.1: for {share} you need {truth}, not {k}"
    )
assert components_for(cross.copy(), 0.9 + 5e-10) == 1, (
    "what falls short by 5e-10 counts as reached"
)
line = np.outer([1.0, 2.0, 4.0], [2.0, 1.0, 1.0])
assert components_for(line, 0.999) == 1, (
    "three points on a line need one component"
)
assert components_for(np.array([[1.0], [5.0], [2.0]]), 0.4) == 1, (
    "a single column needs one component"
)
rng = np.random.default_rng(0)
for _ in range(40):
    n, d = rng.integers(8, 20), rng.integers(2, 7)
    X = rng.normal(size=(n, d)) * 1.5 ** np.arange(d)
    X = 9 + X @ rng.normal(size=(d, d))
    share = rng.uniform(0.3, 0.99)
    s = np.linalg.svd(X - X.mean(axis=0))[1] ** 2
    k = components_for(X.copy(), share)
    below = s[: k - 1].sum() / s.sum()
    assert k >= 1 and s[:k].sum() / s.sum() >= share, (
        f"{k} of {d} components hold less than {share:.3f}"
    )
    assert below < share, (
        f"{k - 1} of {d} components hold {below:.3f} already, which is "
        f"at least {share:.3f}"
    )
