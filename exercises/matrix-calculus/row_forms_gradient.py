r"""Each row $\vec x_i^\T$ of a batch `X`, shape `(n, d)`, goes into the form
$\vec x_i^\T \mat A \vec x_i$, and $f(\mat X)$ is the mean of these $n$ numbers. Return the
gradient of $f$ by $\mat X$, an array of the shape of `X`. The matrix `A`, shape `(d, d)`,
need not be symmetric. Use no finite differences.
"""

import numpy as np


def row_forms_gradient(X, A):
    # SOLUTION
    return X @ (A + A.T) / len(X)
    # WRONG: takes A for symmetric
    return 2 * X @ A / len(X)
    # WRONG: takes A for symmetric, and its transpose
    return 2 * X @ A.T / len(X)
    # WRONG: has the gradient of the sum, not of the mean
    return X @ (A + A.T)
    # WRONG: gives the gradient in numerator layout
    return (A + A.T) @ X.T / len(X)
    # WRONG: takes the mean of the gradients of all rows
    return (X @ (A + A.T)).mean(axis=0)
    # WRONG: divides by the number of all entries
    return X @ (A + A.T) / X.size
    # HINT: What is the gradient of one form by its own vector? Only row i depends on it.
    # HINT: As a column it is (A + A^T) x. As a row it is x^T times what?
    # EXPLAIN: Row i of the gradient belongs to row i of X: it is the row form of
    # (A + A^T) x_i, which is x_i^T (A + A^T), since that matrix is symmetric. The mean puts
    # 1/n before it. With traces: the sum is tr(X A X^T).


# CHECK
def mean_form(X, A):
    return np.mean([x @ A @ x for x in X])


A = np.array([[1.0, 2.0], [3.0, 4.0]])
G = row_forms_gradient(np.array([[1.0, -1.0]]), A)
assert np.shape(G) == (1, 2), (
    f"one row of two: the gradient is (1, 2), not {np.shape(G)}"
)
assert np.allclose(G, [[-3, -3]]), (
    f"for one row it is x^T (A + A^T), here (-3, -3), not {np.round(G, 3)}"
)
rng = np.random.default_rng(0)
for n, d in ((1, 1), (4, 1), (3, 2), (2, 4), (3, 3)):
    X, A = rng.normal(size=(n, d)), rng.normal(size=(d, d))
    G = row_forms_gradient(X.copy(), A.copy())
    assert np.shape(G) == (n, d), (
        f"X has the shape ({n}, {d}), and so has the gradient, "
        f"not {np.shape(G)}"
    )
    for k in np.ndindex(n, d):
        nudge = np.zeros((n, d))
        nudge[k] = 1e-5
        ahead, behind = mean_form(X + nudge, A), mean_form(X - nudge, A)
        slope = (ahead - behind) / 2e-5
        assert np.isclose(G[k], slope, rtol=1e-6, atol=1e-6), (
            f"n = {n}, d = {d}: nudging entry {k} changes the mean with "
            f"slope {slope:.4f}, not {G[k]:.4f}"
        )
