r"""Return three tables of the joint table `p_xy`, whose rows belong to the values of
$X$ and whose columns belong to those of $Y$, so its shape is (a, b):

- `p_x` of shape (a,), the marginal probabilities of $X$;
- `p_y` of shape (b,), those of $Y$;
- `p_y_given_x` of shape (a, b), with $p(y \mid x)$ in row $x$ and column $y$.

Every row of `p_xy` has a positive sum.
"""

import numpy as np


def split_joint(p_xy):
    # SOLUTION
    p_x = p_xy.sum(axis=1)
    p_y = p_xy.sum(axis=0)
    return p_x, p_y, p_xy / p_x[:, None]
    # WRONG: sums along the other axis
    p_x = p_xy.sum(axis=0)
    p_y = p_xy.sum(axis=1)
    return p_x, p_y, p_xy / p_y[:, None]
    # WRONG: divides each column by its sum, which is p(x | y)
    p_x = p_xy.sum(axis=1)
    p_y = p_xy.sum(axis=0)
    return p_x, p_y, p_xy / p_y
    # WRONG: forgets to divide
    return p_xy.sum(axis=1), p_xy.sum(axis=0), p_xy
    # WRONG: takes the variables to be independent
    p_x = p_xy.sum(axis=1)
    p_y = p_xy.sum(axis=0)
    return p_x, p_y, np.tile(p_y, (p_x.size, 1))
    # WRONG: divides the columns by the rows' sums, which works for square tables only
    p_x = p_xy.sum(axis=1)
    return p_x, p_xy.sum(axis=0), p_xy / p_x
    # HINT: A marginal adds over the other variable. Which axis is that of Y?
    # HINT: Each row of p(y | x) has to have sum 1. How do you divide each row by its own
    # sum? `p_x[:, None]` is a column.
    # EXPLAIN: `axis=1` adds along each row, over Y, and leaves one number for each x.
    # As a column of shape (a, 1) it is broadcast over the columns, so that each row is
    # divided by its own sum.


# CHECK
p = np.array([[0.1, 0.3], [0.2, 0.4]])
p_x, p_y, p_y_given_x = split_joint(p)
assert np.allclose(p_x, [0.4, 0.6]), (
    f"the rows have the sums 0.4 and 0.6, not {p_x}"
)
assert np.allclose(p_y, [0.3, 0.7]), (
    f"the columns have the sums 0.3 and 0.7, not {p_y}"
)
assert np.allclose(p_y_given_x, [[1 / 4, 3 / 4], [1 / 3, 2 / 3]]), (
    f"each row divided by its sum: 1/4, 3/4; 1/3, 2/3; not {p_y_given_x}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    a, b = rng.integers(2, 6, size=2)
    p = rng.dirichlet(np.ones(a * b)).reshape(a, b)
    p_x, p_y, p_y_given_x = split_joint(p)
    assert np.shape(p_x) == (a,), (
        f"X has {a} values, so p_x has {a} numbers"
    )
    assert np.shape(p_y) == (b,), (
        f"Y has {b} values, so p_y has {b} numbers"
    )
    for i in range(a):
        assert np.isclose(p_x[i], sum(p[i])), "p(x) is the sum of a row"
        for j in range(b):
            truth = p[i, j] / sum(p[i])
            assert np.isclose(p_y_given_x[i, j], truth), (
                "p(y | x) is the joint probability divided by p(x)"
            )
    for j in range(b):
        assert np.isclose(p_y[j], sum(p[:, j])), (
            "p(y) is the sum of a column"
        )
