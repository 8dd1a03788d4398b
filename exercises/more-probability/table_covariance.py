r"""Return the covariance of two random variables from their joint table.

`x` has shape $(r,)$ and holds the values of the first, `y` has shape $(c,)$ and holds
those of the second. `p_xy` has shape $(r, c)$: its entry in row $i$ and column $j$ is
the probability of $X = x_i$ together with $Y = y_j$.
"""

import numpy as np


def table_covariance(x, y, p_xy):
    # SOLUTION
    mu_x = (x * p_xy.sum(axis=1)).sum()
    mu_y = (y * p_xy.sum(axis=0)).sum()
    products = (x - mu_x)[:, None] * (y - mu_y)
    return (products * p_xy).sum()
    # WRONG: forgets to take the means off
    return (x[:, None] * y * p_xy).sum()
    # WRONG: takes plain means of the values, as if they were equally likely
    products = (x - x.mean())[:, None] * (y - y.mean())
    return (products * p_xy).sum()
    # WRONG: puts the product of the marginals in place of the joint table
    p_x, p_y = p_xy.sum(axis=1), p_xy.sum(axis=0)
    mu_x, mu_y = (x * p_x).sum(), (y * p_y).sum()
    products = (x - mu_x)[:, None] * (y - mu_y)
    return (products * p_x[:, None] * p_y).sum()
    # WRONG: averages over the cells of the table, not by their probability
    mu_x = (x * p_xy.sum(axis=1)).sum()
    mu_y = (y * p_xy.sum(axis=0)).sum()
    return ((x - mu_x)[:, None] * (y - mu_y)).mean()
    # WRONG: divides by both standard deviations
    mu_x = (x * p_xy.sum(axis=1)).sum()
    mu_y = (y * p_xy.sum(axis=0)).sum()
    cov = ((x - mu_x)[:, None] * (y - mu_y) * p_xy).sum()
    var_x = ((x - mu_x) ** 2 * p_xy.sum(axis=1)).sum()
    var_y = ((y - mu_y) ** 2 * p_xy.sum(axis=0)).sum()
    return cov / np.sqrt(var_x * var_y) if var_x * var_y > 0 else 0.0
    # HINT: You need both means first. The marginal of X sums the table along its rows.
    # HINT: `(x - mu_x)[:, None] * (y - mu_y)` is a table of products with the shape of
    # `p_xy`. The covariance is its expectation.
    # EXPLAIN: Broadcasting makes the product of the distances for each cell, and the
    # joint probabilities are its weights. Equally well: the mean of the product, minus
    # the product of the means.


# CHECK
answer = table_covariance(
    np.array([0.0, 1.0]),
    np.array([0.0, 1.0]),
    np.array([[0.5, 0], [0, 0.5]]),
)
assert np.isclose(answer, 0.25), (
    f"a fair 0 or 1 and its copy have covariance 0.25, not {answer}"
)
answer = table_covariance(
    np.array([0.0, 1.0]),
    np.array([5.0, 9.0]),
    np.outer([0.3, 0.7], [0.6, 0.4]),
)
assert np.isclose(answer, 0), (
    f"independent variables have covariance 0, not {answer}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    r, c = rng.integers(1, 5, size=2)
    x = rng.integers(-4, 9, size=r) / 2
    y = rng.integers(-4, 9, size=c) / 2
    p_xy = rng.dirichlet(np.ones(r * c)).reshape(r, c)
    cells = [(i, j) for i in range(r) for j in range(c)]
    mean_x = sum(x[i] * p_xy[i, j] for i, j in cells)
    mean_y = sum(y[j] * p_xy[i, j] for i, j in cells)
    mean_product = sum(x[i] * y[j] * p_xy[i, j] for i, j in cells)
    truth = mean_product - mean_x * mean_y
    answer = table_covariance(x.copy(), y.copy(), p_xy.copy())
    assert np.isclose(answer, truth), (
        f"for x = {x}, y = {y} and the table {p_xy.round(3).tolist()} the "
        f"covariance is {truth:.4f}, not {answer}"
    )
