r"""Turn the bar round. `p_x`, of shape (a,), holds $p(x)$; `p_y_given_x`, of shape (a, b),
holds $p(y \mid x)$ in row $x$ and column $y$. Return the table of $p(x \mid y)$, also with
$x$ in the rows and $y$ in the columns, shape (a, b). Every $y$ has a positive
probability.
"""

import numpy as np


def turn_round(p_x, p_y_given_x):
    # SOLUTION
    p_xy = p_x[:, None] * p_y_given_x  # (a, b), the joint table
    return p_xy / p_xy.sum(axis=0)
    # WRONG: returns the joint table
    return p_x[:, None] * p_y_given_x
    # WRONG: takes all x to be equally likely
    return p_y_given_x / p_y_given_x.sum(axis=0)
    # WRONG: divides the rows, which leads back to p(y | x)
    p_xy = p_x[:, None] * p_y_given_x
    return p_xy / p_xy.sum(axis=1, keepdims=True)
    # WRONG: puts y in the rows
    p_xy = p_x[:, None] * p_y_given_x
    return (p_xy / p_xy.sum(axis=0)).T
    # WRONG: says that p(x | y) is p(x), as if y told nothing
    return np.tile(p_x[:, None], (1, p_y_given_x.shape[1]))
    # HINT: Rebuild the joint table first. Each row of p(y | x) has to be multiplied by
    # its own p(x).
    # HINT: Divide each column of the joint table by its sum, the marginal p(y).
    # EXPLAIN: The product rule gives the joint table. Its columns belong to the values of
    # y; divided by its sum, a column says how the probability of this y is shared out
    # among the x.


# CHECK
p = turn_round(np.array([0.25, 0.75]), np.array([[0.8, 0.2], [0.2, 0.8]]))
assert np.shape(p) == (2, 2), f"x in the rows, y in the columns, not {p}"
assert np.allclose(p[:, 0], [4 / 7, 3 / 7]), (
    f"who laughs has won with 4/7 and lost with 3/7, not {p[:, 0]}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    a, b = rng.integers(2, 6, size=2)
    p_x = rng.dirichlet(np.ones(a))
    p_y_given_x = rng.dirichlet(np.ones(b), size=a)
    p = turn_round(p_x.copy(), p_y_given_x.copy())
    assert np.shape(p) == (a, b), (
        f"the shape is ({a}, {b}), not {np.shape(p)}"
    )
    for y in range(b):
        paths = [p_x[x] * p_y_given_x[x, y] for x in range(a)]
        truth = np.array(paths) / sum(paths)
        assert np.allclose(p[:, y], truth), (
            f"the paths to this y have {np.round(paths, 3)}, so their "
            f"shares are {truth.round(3)}, not {p[:, y]}"
        )
